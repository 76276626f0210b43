import HTTPTypes
import Titles

/// 评委会: what a unit that organises committees does, and what everybody sees of it.
extension Routes {
  /// 委员会管理.
  static let unitCommittees = Route<UnitID>(.get, "/units/{unit}/committees")
  /// 查看.
  static let unitCommittee = Route<UnitID, CommitteeID>(.get, "/units/{unit}/committees/{committee}")

  /// 申报计划.
  static let unitPlans = Route<UnitID>(.get, "/units/{unit}/plans")
  /// 新增.
  static let unitPlanNew = Route<UnitID>(.get, "/units/{unit}/plans/new")
  static let unitPlanCreate = Route<UnitID>(.post, "/units/{unit}/plans/new")
  /// 编辑 of a draft, 查看 of a published plan.
  static let unitPlan = Route<UnitID, PlanID>(.get, "/units/{unit}/plans/{plan}")
  static let unitPlanSave = Route<UnitID, PlanID>(.post, "/units/{unit}/plans/{plan}")
  /// 复制到本年度.
  static let unitPlanCopy = Route<UnitID, PlanID>(.post, "/units/{unit}/plans/{plan}/copy")
  /// 删除草稿.
  static let unitPlanDelete = Route<UnitID, PlanID>(.post, "/units/{unit}/plans/{plan}/delete")
  /// 变更.
  static let unitPlanChange = Route<UnitID, PlanID>(.get, "/units/{unit}/plans/{plan}/change")
  static let unitPlanChangeSave = Route<UnitID, PlanID>(.post, "/units/{unit}/plans/{plan}/change")
  /// The next stage.
  static let unitPlanAdvance = Route<UnitID, PlanID>(.post, "/units/{unit}/plans/{plan}/advance")

  /// 职称评审申报计划.
  static let plans = FixedRoute(.get, "/plans")
  static let plan = Route<PlanID>(.get, "/plans/{plan}")
  /// 申报通知.
  static let planNotice = Route<PlanID>(.get, "/plans/{plan}/notice")
  /// 职称评审委员会目录.
  static let committeeDirectory = FixedRoute(.get, "/committees")
  /// 评审系列（专业）目录.
  static let specialtyDirectory = FixedRoute(.get, "/specialties")
}
