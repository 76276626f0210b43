import Storage
import Titles

extension UnitEntry {
  /// The most characters of 单位名称 and of a department's name.
  public static let nameLimit = 50

  init(_ unit: StoredUnit) {
    name = unit.name
    district = unit.district ?? ""
    insuredDistrict = unit.insuredDistrict ?? ""
    nature = unit.nature?.rawValue ?? ""
    isTownship = unit.isTownship.map { $0 ? "yes" : "no" } ?? ""
    expertDepartment = unit.expertDepartment ?? ""
    returneeDepartment = unit.returneeDepartment ?? ""
    industries = unit.industries
    strategies = unit.strategies
    usesClaims = unit.completedAt == nil ? "" : unit.usesClaims ? "yes" : "no"
  }

  /// Checks everything and writes it into `unit`.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  func write(to unit: inout StoredUnit, _ reference: ReferenceData) throws(Refusal) {
    var check = EntryCheck()
    unit.name = check.text(name, "name", "单位名称", limit: UnitEntry.nameLimit)
    unit.district = check.code(district, "district", "注册地", reference.codes(.districts))
    unit.insuredDistrict = check.code(insuredDistrict, "insuredDistrict", "参保地", reference.codes(.districts))
    unit.nature = check.choice(nature, "nature", "单位性质")
    unit.isTownship = check.yesNo(isTownship, "isTownship", "是否为乡镇基层单位")
    unit.expertDepartment = check.text(
      expertDepartment, "expertDepartment", "专家业务里的主管部门", limit: UnitEntry.nameLimit)
    unit.returneeDepartment = check.text(
      returneeDepartment, "returneeDepartment", "留学回国人员业务里的主管部门", limit: UnitEntry.nameLimit)
    unit.industries = check.codes(
      industries, "industries", "“33618”现代制造业集群", reference.codes(.manufacturingClusters))
    unit.strategies = check.codes(strategies, "strategies", "“416”科技战略布局", reference.codes(.technologyLayout))
    unit.usesClaims = check.yesNo(usesClaims, "usesClaims", "是否启用签收功能") ?? false
    try check.finish()
  }
}
