public import Titles

/// What must be known before a 单位经办用户 is removed: the applications that they still handle.
public struct StaffRemoval: Sendable, Equatable {
  /// Who is to be removed.
  public let member: StaffRow
  /// What they still handle; empty where they can be removed at once.
  public let claimed: [Claimed]

  /// An application that is still theirs to handle.
  public struct Claimed: Sendable, Equatable {
    /// 申报书编号.
    public let number: String
    /// 姓名 of the applicant.
    public let applicantName: String
    /// Which business.
    public let business: Business
    /// 待审核 or 公示中.
    public let state: VisitState
  }
}
