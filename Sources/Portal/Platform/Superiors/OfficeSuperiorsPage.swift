import Services
import Titles

/// 上级单位申请: what units ask because the unit above them isn't to be found.
struct OfficeSuperiorsPage: Equatable {
  var found: ListPage<SuperiorRequest>
  var isAnswered: Bool
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension OfficeSuperiorsPage {
  var body: PageBody {
    let title = OfficeMenu.superiorRequests.label
    let address = ListAddress(Routes.officeSuperiors().description, query)
    let tabs = Tabs(
      "申请状态",
      [
        Link("待处理", address.with("state", nil).text, isCurrent: !isAnswered, count: isAnswered ? nil : found.total),
        Link("已答复", address.with("state", "answered").text, isCurrent: isAnswered, count: isAnswered ? found.total : nil),
      ])
    let export = ExportBar(address, total: found.total)
    let list: HTML = "\(tabs)\(export)\(table)\(Pagination(address, page: page, total: found.total))"
    let lead: HTML = "单位报送时找不到上级单位而提出的申请。请联系上级单位注册并完善单位信息，在“单位管理”中设置其类型，再答复申请的单位。"
    return PageBody(title, crumbs: OfficeMenu.superiorRequests.crumbs(), "\(PageHeading(title, lead: lead))\(Card(nil, list))")
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("申请时间", width: .narrow), TableColumn("申请单位"), TableColumn("上级单位"),
      TableColumn("说明", width: .wide), isAnswered ? TableColumn("答复", width: .wide) : TableColumn("操作", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, request in
      let last: HTML =
        isAnswered
        ? SuperiorAnswerView(request.answer).html
        : Link("处理", Routes.officeSuperior(request.id).description).html
      return TableRow([
        "\(page.offset + index + 1)", "\(request.at.day)", CellStack("\(request.unitName)", ["\(request.handlerName)"]).html,
        "\(Link(request.name, Routes.officeSuperior(request.id).description))", "\(request.explanation)", last,
      ])
    }
    let empty = EmptyState(isAnswered ? "还没有答复过的申请" : "没有待处理的申请")
    return DataTable("上级单位申请", columns: columns, rows: rows, empty: empty)
  }
}
