public import Titles

/// An application that a 单位经办用户 still handles for a unit.
public struct ClaimedVisit: Sendable, Equatable {
  /// The application.
  public let application: ApplicationID
  /// Its visit to the unit.
  public let visit: VisitID
  /// 申报书编号.
  public let number: String
  /// 姓名 of the applicant.
  public let applicantName: String
  /// 待审核 or 公示中.
  public let state: VisitState
  /// Which business.
  public let business: Business
}
