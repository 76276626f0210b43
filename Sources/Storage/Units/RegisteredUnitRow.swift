public import Titles

/// A unit as 单位管理 lists it.
public struct RegisteredUnitRow: Sendable, Equatable {
  /// Its id.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// 统一社会信用代码.
  public let uscc: String
  /// What it is in the administration.
  public let kind: UnitKind
  /// 注册地: a code of the districts.
  public let district: String?
  /// Whether it can take part.
  public let standing: UnitStanding
  /// When it was registered.
  public let createdAt: Moment
}
