/// What a register (参保, 档案, 学历学位) said about a field.
public struct VerifiedFact: Hashable, Sendable {
  /// Whether it passed.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case passed
    case failed
    case unavailable

    /// 通过, 不通过 or 无法核验.
    public var title: String {
      switch self {
      case .passed: "通过"
      case .failed: "不通过"
      case .unavailable: "无法核验"
      }
    }
  }

  /// Whether it passed.
  public let verdict: Verdict
  /// What was found, for people.
  public let sentence: String
  /// The register that answered, for people.
  public let register: String
  /// When it was asked.
  public let checkedAt: Moment

  /// A finding of `register`.
  public init(verdict: Verdict, sentence: String, register: String, checkedAt: Moment) {
    self.verdict = verdict
    self.sentence = sentence
    self.register = register
    self.checkedAt = checkedAt
  }
}
