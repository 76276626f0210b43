/// A panel of a committee (专业组): the experts of some directions.
public struct CommitteePanel: Hashable, Sendable, Codable {
  /// Stays the same while the panel is renamed or moved, because applications keep it.
  public let id: String
  /// 专业组名称.
  public let name: String
  /// The codes of its directions (专业方向), in order; never empty.
  public let subspecialties: [String]

  /// Made of these parts.
  public init(id: String, name: String, subspecialties: [String]) {
    self.id = id
    self.name = name
    self.subspecialties = subspecialties
  }
}
