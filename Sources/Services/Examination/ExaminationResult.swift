public import Titles

/// What was last done to an application, for the page after an action, and which one to examine next.
public struct ExaminationResult: Sendable, Equatable {
  /// 申报书编号.
  public let number: String
  /// 姓名.
  public let applicantName: String
  /// The last row of the handling record.
  public let last: HandlingHistory.Row
  /// Where this unit's visit stands now.
  public let state: VisitState
  /// How long it must be posted from now on; nil where it isn't being posted here.
  public let posting: PostingSpan?
  /// The oldest one that waits for the viewer, by its visit; nil where nothing does.
  public let next: VisitID?
  /// It must be opened (审核) before it shows its buttons.
  public let nextMustBeOpened: Bool
}
