public import Titles

/// 单位基础信息 as a page shows it.
public struct UnitRecord: Sendable, Equatable {
  /// The unit.
  public let unit: UnitID
  /// What can be changed, as texts of the form.
  public let entry: UnitEntry
  /// 统一社会信用代码.
  public let uscc: String
  /// 法定代表人.
  public let legalRepresentative: String
  /// What it is in the administration.
  public let kind: UnitKind
  /// It has been completed once.
  public let isComplete: Bool
  /// What a save must name, so that nobody else's change is lost.
  public let version: Int
}
