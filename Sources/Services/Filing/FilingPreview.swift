public import Titles

/// 预览及提交: the form as reviewers will see it, and everything that speaks for or against submitting it.
public struct FilingPreview: Sendable {
  /// What stands beside the answers.
  public let head: ApplicationHead
  /// The bar at the top.
  public let steps: [FormStep]
  /// The form for reading.
  public let document: FormDocument
  /// What forbids submission, in the order of the form.
  public let problems: [FilingProblem]
  /// What the person may want to look at.
  public let hints: [FilingProblem]
  /// 申报条件预审.
  public let findings: [Finding]
  /// What else forbids it: a closed authority.
  public let obstacles: [Reason]
  /// All sections with their states.
  public let progress: [SectionProgress]
  /// 退回原因记录; empty where it was never returned.
  public let returns: [ReturnNote]
  /// The sections that the last return left closed and that findings have opened.
  public let opened: [OpenedSection]
  /// When it was last saved.
  public let savedAt: Moment?
  /// The unit that it goes to first; empty where that isn't known yet.
  public let firstStopName: String

  /// Whether it can be submitted as it stands.
  public var isReady: Bool { problems.isEmpty && obstacles.isEmpty && !findings.contains(where: \.blocking) }
}
