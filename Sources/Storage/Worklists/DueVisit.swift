public import Titles

/// An open visit with the days that its last one is counted from.
public struct DueVisit: Sendable, Equatable {
  /// The visit.
  public let visit: VisitID
  /// 申报书编号.
  public let number: String
  /// 姓名.
  public let applicantName: String
  /// 现工作单位.
  public let employerName: String
  /// Where it stands.
  public let state: VisitState
  /// The account of the 办理人; nil where there is none.
  public let handler: AccountID?
  /// 办理人; empty where there is none.
  public let handlerName: String
  /// When the application came to the unit.
  public let arrivedAt: Moment
  /// The day from which on it is posted; nil where it isn't.
  public let postedSince: Day?
  /// 审核截止时间 of its own; nil where the business has none.
  public let deadline: Moment?
}
