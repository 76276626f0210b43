/// A direction within a specialty (职称专业方向).
public struct Subspecialty: Hashable, Sendable, Codable {
  /// Stable code, such as `engineering-01-03`.
  public let code: String
  /// The code of its specialty.
  public let specialty: String
  /// Its name: 岩土工程.
  public let name: String
  /// When the direction is in the catalog.
  public let effect: Effect
}
