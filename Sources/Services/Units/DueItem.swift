public import Titles

/// Something that waits for a unit and whose last day is near or has passed.
public struct DueItem: Sendable, Equatable {
  /// The visit.
  public let visit: VisitID
  /// Which business.
  public let business: Business
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
  /// The day that the last one is counted from.
  public let since: Day
  /// The last day.
  public let dueOn: Day
  /// The spans that it belongs to.
  public let spans: Set<DueSpan>
}
