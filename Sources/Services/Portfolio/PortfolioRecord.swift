public import Titles

/// A record of 业绩档案 as its owner fills it in.
public struct PortfolioRecord: Sendable {
  /// Its section.
  public let section: SectionSchema
  /// Which record.
  public let id: RecordID
  /// It is not stored yet.
  public let isNew: Bool
  /// It is verified: only what it leaves open can be changed.
  public let isLocked: Bool
  /// Its inputs.
  public let controls: [FieldControl]
  /// What has to be corrected in it.
  public let problems: [FilingProblem]
  /// The version that this page was made from.
  public let version: Int
  /// When something of the section was last saved.
  public let savedAt: Moment?
}
