import Titles

/// 职称评审委员会目录: the committees whose filing holds. The names of experts are never public.
struct CommitteeDirectoryPage {
  var text: String
  var series: String?
  var committees: [Committee]
  var page: PageRequest
  var query: FormBody
  /// The series that can be chosen.
  var choices: [Choice]
  var words: CommitteeWords
}

extension CommitteeDirectoryPage {
  static let title = "职称评审委员会目录"

  var body: PageBody {
    let address = ListAddress(Routes.committeeDirectory().description, query)
    let list: HTML = "\(filters)\(table)\(Pagination(address, page: page, total: committees.count))"
    return PageBody(
      CommitteeDirectoryPage.title, crumbs: [Link("首页", Routes.home().description), Link(CommitteeDirectoryPage.title)],
      "\(PageHeading(CommitteeDirectoryPage.title, lead: "经市职改办备案、目前有效的评审委员会。"))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let name = TextField(FieldInfo("q", "评委会或组建单位名称"), value: text, kind: .search)
    let choice = SelectField(FieldInfo("series", "职称系列"), choices: choices, value: series ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(
      action: Routes.committeeDirectory().description, fields: "\(name)\(choice)", submit: "搜索", kept: kept)
  }

  private var table: DataTable {
    let rows = committees.dropFirst(page.offset).prefix(page.size).enumerated().map { index, committee in
      let charter = committee.charter
      let scope: HTML = "\(each: words.lines(charter.scope), { "<p>\($0)</p>" })<p>等级：\(words.levels(charter.scope))</p>"
      return TableRow([
        "\(page.offset + index + 1)", CellStack("\(charter.name)", ["\(charter.level.label)评审委员会"]).html,
        "\(committee.unitName)", scope, CellStack("\(charter.filing.number)", ["有效期至\(committee.filedThrough)"]).html,
      ])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("评审委员会", width: .wide), TableColumn("组建单位"),
      TableColumn("评审范围", width: .wide), TableColumn("备案文号"),
    ]
    return DataTable(
      CommitteeDirectoryPage.title, columns: columns, rows: rows,
      empty: EmptyState("没有找到评审委员会", text: "请换一个名称或系列再试；只列出备案有效的评审委员会。"))
  }
}
