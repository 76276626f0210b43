public import Titles

/// Where applications are filed: an employer and an accepting authority that takes them.
public struct FilingGround: Sendable {
  /// The business that is applied for.
  public let business: Business
  /// 用人单位.
  public let employer: TestUnit
  /// 受理单位.
  public let authority: TestUnit
  /// What the authority has set up.
  public let setting: AuthoritySettingID
}
