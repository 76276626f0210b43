public import Titles

/// A unit as a searchable choice shows it.
public struct UnitSummary: Sendable, Equatable {
  /// Its id.
  public let id: UnitID
  /// 单位名称.
  public let name: String
  /// What it is in the administration.
  public let kind: UnitKind
  /// 统一社会信用代码: tells units of the same name apart.
  public let uscc: String
  /// 注册地: a code of the districts.
  public let district: String?

  /// Made of these parts.
  public init(id: UnitID, name: String, kind: UnitKind, uscc: String, district: String?) {
    self.id = id
    self.name = name
    self.kind = kind
    self.uscc = uscc
    self.district = district
  }
}
