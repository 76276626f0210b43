import Services
import Storage
import Titles

extension ExaminationListPage {
  private static let form = "selection"
  func body(_ token: FormToken) -> PageBody {
    let title = room.menu.label
    let content: HTML = "\(PageHeading(title))\(filters(token))\(tabs)\(bulk(token))\(table(token))\(pages)"
    return PageBody(title, crumbs: room.menu.crumbs(in: room.unit), Card(nil, content).html)
  }

  private var address: ListAddress { ListAddress(Routes.examinations(room.unit, room.business).description, query) }

  private func filters(_ token: FormToken) -> HTML {
    let name = TextField(FieldInfo("name", "姓名"), value: request.name)
    let mobile = TextField(FieldInfo("mobileNumber", "手机号"), kind: .tel, autocomplete: "off")
    let employer = TextField(FieldInfo("employer", "现工作单位"), value: request.employer)
    let from = DateField(FieldInfo("from", "提交开始时间"), value: request.from?.description ?? "")
    let through = DateField(FieldInfo("through", "提交结束时间"), value: request.through?.description ?? "")
    let kept = FormBody(query.entries.filter { ["tab", "order", "size"].contains($0.name) })
    let reset = ListAddress(Routes.examinations(room.unit, room.business).description, kept).text
    let isOpen = request.from != nil || request.through != nil
    let more: HTML = """
      <details class="filter-more"\(attribute: "open", if: isOpen)><summary><span class="when-closed">展开</span>\
      <span class="when-open">收起</span><span class="visually-hidden">更多查询条件</span></summary>\
      <div class="filter-fields">\(from)\(through)</div></details>
      """
    let buttons: HTML = "<div class=\"filter-buttons\">\(ButtonLink("重置", reset)) \(Button("查询", .primary))</div>"
    let action = Routes.examinationsFilter(room.unit, room.business).description
    return """
      <form class="filters" role="search" aria-label="查询条件" method="post" action="\(action)">\
      \(FormTokenField(token))\(HiddenFields(kept))<div class="filter-fields">\(name)\(mobile)\(employer)\(buttons)</div>\
      \(more)</form>
      \(mobileInUse)
      """
  }

  /// A number stands in no address, so its field comes back empty: a line says that it is in use.
  private var mobileInUse: HTML {
    guard request.mobileKey != nil else { return HTML() }
    return Notice(.info, text: "列表已按所填手机号筛选，点击“重置”显示全部申报书。").html
  }

  private var tabs: HTML {
    let links = WorklistTab.tabs.map { tab in
      Link(
        tab.label, address.with("tab", tab.code).text, isCurrent: tab == request.tab,
        count: tab == .all ? nil : list.counts[tab])
    }
    return Tabs("申报书状态", links).html
  }

  private func bulk(_ token: FormToken) -> HTML {
    guard !list.rows.isEmpty else { return HTML() }
    let buttons = BulkChoice.offered(in: request.tab).map { choice in
      Button(choice.label, choice == .claim && request.tab != .all ? .primary : .secondary, name: "do", value: choice.rawValue)
    }
    let back = HiddenFields(FormBody(["back": query.encoded]))
    return BulkBar(
      id: ExaminationListPage.form, action: Routes.examinationSelection(room.unit, room.business).description, token: token,
      buttons: "\(back)\(HTML(joined: buttons.map(\.html), separator: " "))",
      others: ExportLink(address, total: list.total).html
    ).html
  }

  private func table(_ token: FormToken) -> HTML {
    let next = request.isOldestFirst ? nil : "oldest"
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("状态", width: .narrow), TableColumn("姓名", width: .narrow),
      TableColumn("手机号", width: .narrow),
      TableColumn("现工作单位"), TableColumn("受理单位"), TableColumn("申报职称"),
      TableColumn(
        "提交时间", sortHref: address.with("order", next).text, sorted: request.isOldestFirst ? "ascending" : "descending",
        width: .narrow),
      TableColumn("办理人", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let rows = list.rows.enumerated().map { index, item in row(page.offset + index + 1, item, token) }
    return DataTable(
      "申报书", columns: columns, rows: rows, bulk: ExaminationListPage.form, empty: empty
    ).html
  }

  private var empty: EmptyState {
    if !request.isUnfiltered { return EmptyState("没有符合条件的申报书", text: "请修改查询条件，或点击“重置”。") }
    return EmptyState("“\(request.tab.label)”中没有申报书")
  }

  private func row(_ number: Int, _ item: WorklistItem, _ token: FormToken) -> TableRow {
    let own: HTML = "\(if: item.isOwn, " <span class=\"cell-line\">本人申报，须回避</span>")"
    let asked: HTML = "\(if: item.reminder != nil, "<span class=\"cell-line\">\(item.reminder.map { $0.tag })</span>")"
    let due: HTML = "\(if: item.deadline != nil, "<span class=\"cell-line\">审核截止 \(item.deadline)</span>")"
    return TableRow(
      [
        "\(number)", "\(item.state.tag)\(asked)\(due)", CellStack("\(item.applicantName)", ["\(item.number)"]).html + own,
        "\(item.mobileMasked)", "\(item.employerName)", "\(item.authorityName)", "\(item.titleLabel)",
        CellStack("\(item.submittedAt.day)", ["\(item.submittedAt.timeOfDay)"]).html, "\(item.handlerName)",
        action(item, token),
      ], value: item.isOwn ? nil : item.visit.rawValue, label: "\(item.applicantName) \(item.number)", dimmed: item.isOwn)
  }

  /// 审核 where it may be examined, else 查看. What nobody has opened yet is opened by a deed, not by looking.
  private func action(_ item: WorklistItem, _ token: FormToken) -> HTML {
    if item.isOwn { return HTML() }
    let hidden: HTML = "<span class=\"visually-hidden\">\(item.applicantName) \(item.number)</span>"
    let view: HTML = "<a href=\"\(Routes.examination(room.unit, room.business, item.visit).description)\">"
    guard item.offered.contains(.examine) else { return "\(view)查看\(hidden)</a>" }
    guard item.isUntouched else { return "\(view)审核\(hidden)</a>" }
    let open = Routes.examinationAct(room.unit, room.business, item.visit, WorkflowAction.examine.rawValue).description
    return """
      <form class="inline-form" method="post" action="\(open)">\(FormTokenField(token))\
      <button type="submit" class="link-button">审核\(hidden)</button></form> \(view)查看\(hidden)</a>
      """
  }

  private var pages: HTML {
    guard list.total > 0 else { return HTML() }
    return Pagination(
      address, page: page, total: list.total, countLimit: list.isTotalCapped ? list.total : nil
    ).html
  }
}

extension WorklistRequest {
  /// No filter is in use.
  var isUnfiltered: Bool { name.isEmpty && mobileKey == nil && employer.isEmpty && from == nil && through == nil }
}
