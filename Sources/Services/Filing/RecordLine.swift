public import Titles

/// A record of a section in its list.
public struct RecordLine: Sendable, Equatable {
  /// Which record.
  public let id: RecordID
  /// Its number, from 1.
  public let number: Int
  /// The line that tells it apart.
  public let summary: String
  /// It came from a register and can't be changed.
  public let isLocked: Bool
  /// Its files.
  public let files: [FileReference]
  /// What a register said about it.
  public let facts: [VerifiedFact]
  /// What has to be corrected in it.
  public let problems: [FilingProblem]
}
