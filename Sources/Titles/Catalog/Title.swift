/// A title (职称) of a series at a level.
public struct Title: Hashable, Sendable, Codable {
  /// Stable code, such as `engineering-intermediate`.
  public let code: String
  /// The code of its series.
  public let series: String
  /// Its level.
  public let level: TitleLevel
  /// Its name alone: 工程师.
  public let name: String
  /// As it is shown everywhere: 工程技术人才_工程师.
  public let label: String
  /// Its code in GB/T 8561; nil where the office has entered none.
  public let standardCode: String?
  /// When the title is in the catalog.
  public let effect: Effect
}
