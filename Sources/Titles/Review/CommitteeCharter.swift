/// What was filed of a committee: one edition of it.
public struct CommitteeCharter: Hashable, Sendable, Codable {
  /// 评审委员会名称.
  public let name: String
  /// 级别.
  public let level: CommitteeLevel
  /// What it may review.
  public let scope: CommitteeScope
  /// Its panels (专业组), in order.
  public let panels: [CommitteePanel]
  /// How it is made up and decides.
  public let rules: CommitteeRules
  /// The filing.
  public let filing: CommitteeFiling

  /// Made of these parts.
  public init(
    name: String, level: CommitteeLevel, scope: CommitteeScope, panels: [CommitteePanel], rules: CommitteeRules,
    filing: CommitteeFiling
  ) {
    self.name = name
    self.level = level
    self.scope = scope
    self.panels = panels
    self.rules = rules
    self.filing = filing
  }
}
