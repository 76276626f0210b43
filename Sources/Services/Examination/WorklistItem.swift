public import Titles

/// A row of a unit's worklist with what may be done to it.
public struct WorklistItem: Sendable, Equatable {
  /// The visit.
  public let visit: VisitID
  /// The application.
  public let application: ApplicationID
  /// The version that it was seen in.
  public let version: Int
  /// 申报书编号.
  public let number: String
  /// 状态.
  public let state: VisitState
  /// 姓名.
  public let applicantName: String
  /// 手机号, masked.
  public let mobileMasked: String
  /// 现工作单位.
  public let employerName: String
  /// 受理单位.
  public let authorityName: String
  /// 申报职称.
  public let titleLabel: String
  /// 提交时间.
  public let submittedAt: Moment
  /// 办理人 of the unit itself, whom its own people know; empty where there is none.
  public let handlerName: String
  /// What the applicant asks of this unit; nil where nothing.
  public let reminder: VisitReminder?
  /// 审核截止时间.
  public let deadline: Moment?
  /// The viewer's own application: somebody else of the unit must handle it.
  public let isOwn: Bool
  /// Nobody of the unit has claimed or opened it since it arrived.
  public let isUntouched: Bool
  /// What the viewer may do.
  public let offered: Set<WorkflowAction>
}
