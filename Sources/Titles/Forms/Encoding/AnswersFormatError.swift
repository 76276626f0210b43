/// Bytes that are not an encoding of answers: damaged storage, never a person's mistake.
public struct AnswersFormatError: Error, Hashable, Sendable {
  /// The byte where reading stopped.
  public let offset: Int
  /// What was expected there.
  public let message: String
}
