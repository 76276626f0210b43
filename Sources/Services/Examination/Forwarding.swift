public import Titles

/// What the two dialogs of 报送上级单位 show before anything is typed.
public struct Forwarding: Sendable, Equatable {
  /// The visit that is forwarded.
  public let visit: VisitID
  /// The version that it is decided on.
  public let version: Int
  /// 申报书编号.
  public let number: String
  /// 姓名.
  public let applicantName: String
  /// 单位名称.
  public let unitName: String
  /// 呈报材料真实性保证书 with the applicant's name; nil where this level gives none and posts nothing.
  public let guarantee: ReferenceText?
  /// How long the posting must last; nil where the level posts nothing.
  public let posting: PostingSpan?
  /// The units that it may go to, the recommended one first.
  public let suggestions: [RouteSuggestion]
  /// What this unit wrote the last time it forwarded this application, else its contact for 职称.
  public let prefilled: Recommendation
}
