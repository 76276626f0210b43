/// All that checking a form found.
public struct FormReport: Hashable, Sendable {
  /// What forbids submission, in the order of the form.
  public internal(set) var problems: [FormFinding] = []
  /// What the person may want to look at.
  public internal(set) var hints: [FormFinding] = []

  /// A report without any finding.
  public init() {}

  /// True where nothing forbids submission.
  public var isComplete: Bool { problems.isEmpty }

  /// The problems of one section.
  public func problems(in section: String) -> [FormFinding] { problems.filter { $0.section == section } }

  /// The problems of one record.
  public func problems(in section: String, record: RecordID) -> [FormFinding] {
    problems.filter { $0.section == section && $0.record == record }
  }
}
