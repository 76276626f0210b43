/// What one policy rule found: its verdict, on which facts, why, and where the rule stands.
public struct Finding: Hashable, Sendable, Codable {
  /// The rule's stable id (`insured-months`).
  public let rule: String
  /// The rule's name in Chinese (累计参保月数).
  public let title: String
  /// 符合, 不符合 or 待人工核实.
  public let verdict: Verdict
  /// Whether it forbids submission.
  public let blocking: Bool
  /// The facts that were used, in order.
  public let facts: [FindingFact]
  /// Why, and what to do, in one Chinese sentence.
  public let explanation: String
  /// Where the rule stands in the policy.
  public let citation: String
}

extension Sequence<Finding> {
  /// The reasons why an application with these findings can't be submitted; empty where it can.
  public var blockingReasons: [Reason] {
    filter(\.blocking).map { Reason($0.rule, $0.explanation) }
  }
}
