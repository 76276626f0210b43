/// A series of titles (职称系列).
public struct Series: Hashable, Sendable, Codable {
  /// Stable code, such as `engineering`.
  public let code: String
  /// The series' name in regulations: 工程技术.
  public let name: String
  /// The name that a form shows: 工程技术人员.
  public let people: String
  /// The name in front of a title: 工程技术人才 in 工程技术人才_工程师.
  public let talents: String
  /// The authority that takes the series' applications outside this platform; nil where they are made here.
  public let filedWith: String?
  /// When the series is in the catalog.
  public let effect: Effect

  /// The code of the one series that is open to freelancers.
  ///
  /// Source: 《个人用户操作手册》3.1 第7步 填写说明第2条.
  public static let arts = "arts"
}
