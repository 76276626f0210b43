/// What somebody looks for in the portal's list of plans.
public struct PlanFilter: Hashable, Sendable {
  /// A part of the plan's or the committee's name; empty for all.
  public var text = ""
  /// 职称系列: a code; nil for all.
  public var series: String?
  /// 职称专业: a code; nil for all.
  public var specialty: String?
  /// 专业方向: a code; nil for all.
  public var subspecialty: String?
  /// 职称名称: a code; nil for all.
  public var title: String?
  /// 年度; nil for all.
  public var year: Int?
  /// 状态; nil for all.
  public var window: PlanWindow?

  /// Everything.
  public init() {}
}
