public import Titles

/// What of a person's 业绩档案 was loaded, with the version of each record.
public struct StoredPortfolio: Sendable, Equatable {
  /// The records of the sections that were asked for.
  public var answers = Answers()
  /// How often each record was saved.
  public var versions: [RecordID: Int] = [:]
  /// When the last of them was saved.
  public var savedAt: Moment?
}
