/// 单位联系方式 as a page shows it.
public struct ContactRecord: Sendable, Equatable {
  /// 单位名称.
  public let unitName: String
  /// What can be changed, as texts of the form.
  public let entry: ContactEntry
  /// What a save must name, so that nobody else's change is lost.
  public let version: Int
}
