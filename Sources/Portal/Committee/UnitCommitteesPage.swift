import Titles

/// 委员会管理: the committees that the unit organises.
struct UnitCommitteesPage: Equatable {
  var unit: UnitID
  var committees: [Committee]
  var today: Day
}

extension UnitCommitteesPage {
  var body: PageBody {
    let menu = UnitMenu.committees
    let lead: HTML = "评审委员会由市职改办备案；名称、范围、专业组或有效期需要变更的，请向市职改办办理。"
    let export = ExportBar(ListAddress(Routes.unitCommittees(unit).description), total: committees.count)
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit), "\(PageHeading(menu.label, lead: lead))\(Card(nil, "\(export)\(table)"))")
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("评审委员会名称", width: .wide), TableColumn("级别", width: .narrow),
      TableColumn("备案文号"), TableColumn("备案有效期"), TableColumn("状态", width: .narrow),
    ]
    let rows = committees.enumerated().map { index, committee in
      let charter = committee.charter
      return TableRow([
        "\(index + 1)", "\(Link(charter.name, Routes.unitCommittee(unit, committee.id).description))",
        "\(charter.level.label)", "\(charter.filing.number)", "\(charter.filing.from) 至 \(committee.filedThrough)",
        "\(committee.standing(on: today).tag)",
      ])
    }
    return DataTable(
      "评审委员会", columns: columns, rows: rows,
      empty: EmptyState("还没有备案的评审委员会", text: "请向市职改办办理评委会备案，备案后会显示在这里，即可编制申报计划。"))
  }
}
