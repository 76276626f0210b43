import Services
import Titles

/// 用户管理: the unit's staff.
struct UnitUsersPage: Equatable {
  var unit: UnitID
  var filter: StaffFilter
  var rows: [StaffRow]
  var total: Int
  var page: PageRequest
  /// The query of the address, to sort and page on.
  var query: FormBody
  /// The viewer may also grant permissions.
  var mayGrant: Bool
}

extension UnitUsersPage {
  func body(_ token: FormToken) -> PageBody {
    let title = UnitMenu.users.label
    let add = ButtonLink("新增", Routes.unitUserNew(unit).description, .primary)
    let others: HTML = "<div class=\"bulk-others\">\(ExportLink(address, total: total))</div>"
    let list: HTML = "\(filters(token))<div class=\"bulk-bar\">\(add)\(others)</div>\(table)\(pages)"
    return PageBody(title, crumbs: UnitMenu.users.crumbs(in: unit), "\(PageHeading(title))\(Card(nil, list))")
  }

  private var address: ListAddress { ListAddress(Routes.unitUsers(unit).description, query) }

  private func filters(_ token: FormToken) -> HTML {
    let name = TextField(FieldInfo("name", "姓名"), value: filter.name)
    let number = TextField(FieldInfo("documentNumber", "证件号码"), autocomplete: "off")
    let mobile = TextField(FieldInfo("mobile", "联系方式"), kind: .tel, autocomplete: "off")
    let buttons: HTML = """
      <div class="filter-buttons">\(ButtonLink("重置", Routes.unitUsers(unit).description)) \(Button("查询", .primary))</div>
      """
    let kept = FormBody(query.entries.filter { ["order", "size"].contains($0.name) })
    let form: HTML = """
      <form class="filters" role="search" aria-label="查询条件" method="post" action="\(Routes.unitUsersFilter(unit).description)">\(FormTokenField(token))\
      \(HiddenFields(kept))<div class="filter-fields">\(name)\(number)\(mobile)\(buttons)</div></form>
      """
    return "\(form)\n\(inUse)"
  }

  /// Numbers stand in no address, so their fields come back empty: a line says what is in use.
  private var inUse: HTML {
    let words = [filter.documentKey.map { _ in "证件号码" }, filter.mobileKey.map { _ in "联系方式" }].compactMap { $0 }
    guard !words.isEmpty else { return HTML() }
    return Notice(.info, text: "列表已按\(words.joined(separator: "、"))筛选，点击“重置”显示全部用户。").html
  }

  private var table: HTML {
    let empty = EmptyState(
      "暂无经办用户", text: "点击“新增”，通过证件信息把本单位的经办人员关联到本单位，再在“用户权限”中授权。")
    let columns = [
      TableColumn("序号", width: .narrow), sorted("姓名", .name), TableColumn("证件类型"), TableColumn("证件号码"),
      TableColumn("联系方式"), sorted("创建时间", .created), TableColumn("操作", width: .narrow),
    ]
    let isFiltered = !filter.name.isEmpty || filter.documentKey != nil || filter.mobileKey != nil
    let rows = rows.enumerated().map { index, row in self.row(page.offset + index + 1, row) }
    return DataTable(
      "经办用户", columns: columns, rows: rows, empty: isFiltered ? EmptyState("没有符合条件的经办用户") : empty
    ).html
  }

  private func sorted(_ title: String, _ order: StaffFilter.Order) -> TableColumn {
    let isCurrent = filter.order == order
    let next = isCurrent && !filter.isDescending ? "-\(order.rawValue)" : order.rawValue
    return TableColumn(
      title, sortHref: address.with("order", next).text,
      sorted: isCurrent ? (filter.isDescending ? "descending" : "ascending") : nil)
  }

  private func row(_ number: Int, _ row: StaffRow) -> TableRow {
    let grant: HTML =
      mayGrant
      ? "<a href=\"\(Routes.unitPermissionsOf(unit, row.person).description)\">权限<span class=\"visually-hidden\">\(row.name)</span></a> "
      : ""
    let remove: HTML = """
      <a href="\(Routes.unitUserRemoval(unit, row.person).description)">删除<span class="visually-hidden">\(row.name)</span></a>
      """
    return TableRow(
      [
        "\(number)", "\(row.name)", "\(row.documentKind.label)", "\(row.documentMasked)", "\(row.mobileMasked)",
        "\(row.createdAt)", "<div class=\"cell-actions\">\(grant)\(remove)</div>",
      ], label: row.name)
  }

  private var pages: HTML {
    total == 0 ? HTML() : Pagination(address, page: page, total: total).html
  }
}
