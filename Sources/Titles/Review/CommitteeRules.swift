/// How many experts a committee needs, and how it decides.
public struct CommitteeRules: Hashable, Sendable, Codable {
  /// The least number of experts of the committee.
  public let minimumSize: Int
  /// Whether their number must be odd.
  public let isOdd: Bool
  /// The least number of experts of a panel.
  public let panelMinimum: Int
  /// The share of the committee that must be present before a ballot opens.
  public let quorum: VotingShare
  /// The share of 同意 with which a file passes.
  public let pass: VotingShare
  /// Of whom that share is taken.
  public let denominator: DenominatorRule

  /// Made of these parts.
  public init(
    minimumSize: Int, isOdd: Bool, panelMinimum: Int, quorum: VotingShare, pass: VotingShare, denominator: DenominatorRule
  ) {
    self.minimumSize = minimumSize
    self.isOdd = isOdd
    self.panelMinimum = panelMinimum
    self.quorum = quorum
    self.pass = pass
    self.denominator = denominator
  }

  /// In one sentence.
  public var summary: String {
    let parity = isOdd ? "且为单数" : ""
    return "评审专家不少于\(minimumSize)人\(parity)，每个专业组不少于\(panelMinimum)人；到会\(quorum.label)以上可以表决，"
      + "同意票达到\(pass.label)通过（\(denominator.label)）。"
  }
}
