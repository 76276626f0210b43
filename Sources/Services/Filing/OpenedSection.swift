public import Titles

/// A section that the last return left closed and that is open all the same: a finding about it forbids submission.
public struct OpenedSection: Sendable, Equatable {
  /// The section.
  public let section: SectionName
  /// The titles of the findings about it.
  public let findings: [String]
}
