import Titles

/// The first question of a new plan: for which committee.
struct UnitPlanCommitteePage: Equatable {
  var unit: UnitID
  var committees: [Committee]
  var today: Day
}

extension UnitPlanCommitteePage {
  var body: PageBody {
    let title = "新增申报计划"
    return PageBody(
      title, crumbs: UnitMenu.plans.crumbs(in: unit, "新增"),
      "\(PageHeading(title, lead: "请选择评审委员会，职称和专业按它备案的范围填写。"))\(Card(nil, content))")
  }

  private var content: HTML {
    guard !committees.isEmpty else {
      return EmptyState("本单位没有可以使用的评审委员会", text: "请先向市职改办办理评委会备案，备案后即可编制申报计划。").html
    }
    let items = committees.map { committee in
      let address = Routes.unitPlanNew(unit).with("committee", committee.id.rawValue).description
      return LinkList.Item(
        Link(committee.charter.name, address), text: "\(committee.charter.level.label)，备案有效期至\(committee.filedThrough)",
        tag: committee.standing(on: today).tag)
    }
    return LinkList(items).html
  }
}
