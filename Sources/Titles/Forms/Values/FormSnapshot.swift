/// A whole form as it was handed in: the schema that it was filled under, what the authority asked for that day, and the
/// answers.
///
/// Its encoding is canonical: equal snapshots have equal bytes, so their SHA-256 names them.
public struct FormSnapshot: Hashable, Sendable {
  /// The business's code name, such as `initialDetermination`.
  public let business: String
  /// The schema's version.
  public let version: Int
  /// What was entered.
  public let answers: Answers
  /// 附件要求 as they stood when it was handed in: the answers name them by their ids alone.
  public let requirements: [AttachmentRequirement]

  /// A snapshot of `answers`.
  public init(business: String, version: Int, answers: Answers, requirements: [AttachmentRequirement] = []) {
    self.business = business
    self.version = version
    self.answers = answers
    self.requirements = requirements
  }
}
