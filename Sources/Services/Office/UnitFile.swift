public import Titles

/// What 单位管理 shows of one unit.
public struct UnitFile: Sendable, Equatable {
  /// The unit.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// 统一社会信用代码.
  public let uscc: String
  /// 法定代表人.
  public let legalRepresentative: String
  /// 注册地 in words.
  public let district: String?
  /// 单位性质.
  public let nature: UnitNature?
  /// 用户名 of its own account.
  public let username: String?
  /// 注册时间.
  public let createdAt: Moment
  /// 状态.
  public let standing: UnitStanding
  /// Why it is suspended, and since when; nil where it isn't.
  public let suspension: Suspension?
  /// 单位类型.
  public let kind: UnitKind
  /// 上级单位.
  public let superior: UnitChoice?
  /// The first of those that report to it, by name.
  public let subordinates: [String]
  /// What it may do.
  public let powers: [Power]
  /// How many applications wait there.
  public let openVisits: Int
  /// What a save must name, so that nobody else's change is lost.
  public let version: Int

  /// A suspension.
  public struct Suspension: Sendable, Equatable {
    /// Since when.
    public let since: Moment
    /// Why.
    public let reason: String
    /// The unit that it was merged into, by id and name.
    public let mergedInto: UnitChoice?
  }
}
