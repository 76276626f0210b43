public import Titles

/// A section of 业绩档案 as its owner sees it.
public struct PortfolioPage: Sendable {
  /// One line of the list of sections.
  public struct Line: Sendable, Equatable {
    /// The section's id.
    public let id: String
    /// Its title.
    public let title: String
    /// How many records it has.
    public let count: Int
  }

  /// All sections, in order.
  public let sections: [Line]
  /// The one that is open.
  public let section: SectionSchema
  /// Its records, in order.
  public let records: [RecordLine]
  /// What the person may want to look at.
  public let hints: [FilingProblem]
  /// What each year asks of continuing education, the newest first, as if the years were counted to today; nil where the
  /// section has no such table.
  public let courses: [CourseYear]?
  /// Registers can be asked for records of it (自动获取).
  public let canFetch: Bool
  /// When something of it was last saved.
  public let savedAt: Moment?
}
