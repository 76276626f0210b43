import Titles

/// 评委会备案: the committees.
struct OfficeCommitteesPage: Equatable {
  /// What was searched for.
  var text: String
  var standing: CommitteeStanding?
  var committees: [Committee]
  var page: PageRequest
  var query: FormBody
  var today: Day
}

extension OfficeCommitteesPage {
  var body: PageBody {
    let title = OfficeMenu.committees.label
    let add = ButtonLink("备案新评委会", Routes.officeCommitteeNew().description, .primary)
    let address = ListAddress(Routes.officeCommittees().description, query)
    let actions: HTML = "\(ExportLink(address, total: committees.count)) \(add)"
    let list: HTML = "\(filters)\(table)\(Pagination(address, page: page, total: committees.count))"
    return PageBody(
      title, crumbs: OfficeMenu.committees.crumbs(), "\(PageHeading(title, actions: actions))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let field = TextField(FieldInfo("name", "评审委员会或组建单位名称"), value: text, kind: .search)
    let choice = SelectField(
      FieldInfo("standing", "状态"), choices: CommitteeStanding.allCases.map { Choice($0.rawValue, $0.label) },
      value: standing?.rawValue ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(action: Routes.officeCommittees().description, fields: "\(field)\(choice)", kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("评审委员会名称", width: .wide), TableColumn("组建单位"),
      TableColumn("级别", width: .narrow), TableColumn("备案文号"), TableColumn("有效期至", width: .narrow),
      TableColumn("状态", width: .narrow),
    ]
    let rows = committees.dropFirst(page.offset).prefix(page.size).enumerated().map { index, committee in
      let charter = committee.charter
      return TableRow([
        "\(page.offset + index + 1)", "\(Link(charter.name, Routes.officeCommittee(committee.id).description))",
        "\(committee.unitName)", "\(charter.level.label)", "\(charter.filing.number)", "\(committee.filedThrough)",
        "\(committee.standing(on: today).tag)",
      ])
    }
    let empty =
      text.isEmpty && standing == nil
      ? EmptyState("没有评审委员会", text: "先在“单位管理”中给组建单位授予“评委会组建”权限，再点击“备案新评委会”。")
      : EmptyState("没有符合条件的评审委员会")
    return DataTable("评审委员会", columns: columns, rows: rows, empty: empty)
  }
}
