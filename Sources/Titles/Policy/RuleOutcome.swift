/// What a rule's function returns; the rule's entry adds its name and citation.
struct RuleOutcome {
  let verdict: Verdict
  let blocking: Bool
  let explanation: String
  var facts: [FindingFact] = []
  /// Where the rule stands, where a row of a table is more precise than the rule's entry.
  var citation: String?

  static func met(_ explanation: String) -> RuleOutcome {
    RuleOutcome(verdict: .met, blocking: false, explanation: explanation)
  }

  static func blocked(_ explanation: String) -> RuleOutcome {
    RuleOutcome(verdict: .notMet, blocking: true, explanation: explanation)
  }

  /// Not met, and the units and the committee decide what follows from it.
  static func warned(_ explanation: String) -> RuleOutcome {
    RuleOutcome(verdict: .notMet, blocking: false, explanation: explanation)
  }

  static func toBeChecked(_ explanation: String) -> RuleOutcome {
    RuleOutcome(verdict: .toBeChecked, blocking: false, explanation: explanation)
  }

  func with(_ facts: [FindingFact], citation: String? = nil) -> RuleOutcome {
    RuleOutcome(verdict: verdict, blocking: blocking, explanation: explanation, facts: facts, citation: citation)
  }

  func finding(for entry: RuleEntry) -> Finding {
    Finding(
      rule: entry.rule.rawValue, title: entry.title, verdict: verdict, blocking: blocking, facts: facts,
      explanation: explanation, citation: citation ?? entry.citation)
  }
}
