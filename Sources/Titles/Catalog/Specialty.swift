/// A specialty of a series (职称专业).
public struct Specialty: Hashable, Sendable, Codable {
  /// Stable code, such as `engineering-01`.
  public let code: String
  /// The code of its series.
  public let series: String
  /// Its name: 建设勘察设计.
  public let name: String
  /// When the specialty is in the catalog.
  public let effect: Effect
}
