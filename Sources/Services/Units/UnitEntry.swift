/// 单位基础信息 as it is typed: texts of the form, before any check.
public struct UnitEntry: Sendable, Equatable {
  /// 单位名称.
  public var name = ""
  /// 注册地: a code of the districts.
  public var district = ""
  /// 参保地: a code of the districts.
  public var insuredDistrict = ""
  /// 单位性质: the raw value of a `UnitNature`.
  public var nature = ""
  /// 是否为乡镇基层单位: `yes` or `no`.
  public var isTownship = ""
  /// 专家业务里的主管部门.
  public var expertDepartment = ""
  /// 留学回国人员业务里的主管部门.
  public var returneeDepartment = ""
  /// "33618"现代制造业集群: codes.
  public var industries: [String] = []
  /// "416"科技战略布局: codes.
  public var strategies: [String] = []
  /// 是否启用签收功能: `yes` or `no`.
  public var usesClaims = ""

  /// Nothing typed yet.
  public init() {}
}
