public import Titles

/// A bulk action before it is done: how many and which it would reach, and which not.
public struct BulkPreview: Sendable, Equatable {
  /// What it would be done to.
  public let allowed: [Line]
  /// What it wouldn't, with the reasons.
  public let refused: [Refused]

  /// One application of the selection.
  public struct Line: Sendable, Equatable {
    /// The visit.
    public let visit: VisitID
    /// The application.
    public let application: ApplicationID
    /// The version that it was seen in.
    public let version: Int
    /// 申报书编号.
    public let number: String
    /// 姓名.
    public let applicantName: String
    /// Where the visit stands.
    public let state: VisitState
    /// 办理人 of the unit itself; empty where there is none.
    public let handlerName: String
  }

  /// One that would be left as it is.
  public struct Refused: Sendable, Equatable {
    /// 申报书编号 and 姓名; 未知 for what isn't the unit's.
    public let label: String
    /// Why.
    public let reasons: [Reason]
  }
}
