public import Titles

/// What is typed into an application so far, with the version of each section.
public struct StoredSections: Sendable, Equatable {
  /// The answers of all sections.
  public var answers: Answers
  /// How often each section was saved; a section that never was has none.
  public var versions: [String: Int]
  /// When the last one was saved.
  public var savedAt: Moment?
}
