import Services
import Titles

/// 发证批次设置: 创建 or 修改, with 选择申报人. Everything that is chosen goes along in the form, so that searching and paging
/// keep it, with or without JavaScript.
struct BatchPage: Sendable, Equatable {
  var unit: UnitID
  /// The batch that is changed; nil for a new one.
  var stored: Stored?
  var draft: BatchDraft
  /// The businesses that can be chosen.
  var offered: [Business]
  /// The words of the search.
  var filter: IssuanceFilter
  /// What was found, without what is chosen already being hidden.
  var candidates: ListPage<Issuance>
  var page: PageRequest
  /// The chosen ones, to be shown.
  var chosen: [Issuance]
  var issues = FormIssues.none

  /// The batch that is changed.
  struct Stored: Sendable, Equatable {
    var id: BatchID
    /// The version that the page shows.
    var version: Int
  }
}

extension BatchPage {
  private static let form = "batch-form"

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "发证批次设置"
    let action = stored.map { Routes.batchSave(unit, $0.id) } ?? Routes.batchCreate(unit)
    let form = PostForm(
      action: action.description, token: token, id: BatchPage.form, confirmsLeaving: true,
      "\(HiddenFields(kept))\(RequiredLegend())\(FieldGrid("\(project)\(name)"))\(applicants)\(search)\(buttons)")
    let crumb = stored == nil ? "创建发证批次" : "修改"
    return PageBody(
      title, crumbs: UnitMenu.issuance.crumbs(in: unit, crumb), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var kept: FormBody {
    var kept = FormBody(["version": String(stored?.version ?? 0), "page": String(page.number)])
    for application in draft.applications { kept.add("chosen", application.rawValue) }
    return kept
  }

  private var project: HTML {
    if stored != nil, let business = draft.business { return ReadOnlyField("所属项目", "\(business.label)").html }
    return SelectField(
      FieldInfo("business", "所属项目", required: true, error: issues["business"]),
      choices: offered.map { Choice($0.rawValue, $0.label) }, value: draft.business?.rawValue ?? "", prompt: nil
    ).html
  }

  private var name: HTML {
    TextField(
      FieldInfo("name", "发证批次", required: true, hint: "如 2025年第三季度职称证书发放。", error: issues["name"]),
      value: draft.name, limit: 50
    ).html
  }

  private var applicants: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("姓名"), TableColumn("性别"), TableColumn("申报职称"),
      TableColumn("现工作单位", width: .wide), TableColumn("操作", width: .narrow),
    ]
    let rows = chosen.enumerated().map { index, row in
      TableRow(
        [
          "\(index + 1)", "\(row.applicantName)", "\(row.sex)", "\(row.titleLabel)", "\(row.employerName)",
          "\(removal(row))",
        ], label: row.applicantName)
    }
    let error: HTML = "\(if: issues["chosen"] != nil, "<p class=\"field-error\">\(issues["chosen"])</p>")"
    let table = DataTable("已选择的申报人", columns: columns, rows: rows, empty: EmptyState("还没有选择申报人，请在下方勾选。"))
    return """
      <section id="field-chosen" tabindex="-1"><h2 class="section-title">申报人：当前已选择\(draft.applications.count)人</h2>\
      \(error)\(table)</section>

      """
  }

  private func removal(_ row: Issuance) -> HTML {
    """
    <button type="submit" class="button button-quiet" name="drop" value="\(row.application)">移除\
    <span class="visually-hidden">\(row.applicantName)</span></button>
    """
  }

  private var search: HTML {
    let name = TextField(FieldInfo("filterName", "姓名"), value: filter.name)
    let employer = TextField(FieldInfo("filterEmployer", "现工作单位"), value: filter.employer)
    let find = Button("搜索", name: "do", value: "search")
    let project = (draft.business ?? offered.first).map { "“\($0.label)”中" } ?? ""
    let others = stored == nil && offered.count > 1 ? "更换所属项目后，请点击“搜索”重新列出。" : ""
    return """
      <h2 class="section-title">选择申报人</h2>\
      <p class="field-hint">只列出\(project)本单位审核通过、有权发证且尚未加入其他批次的申报人。\(others)</p>\
      <div class="filter-fields">\(name)\(employer)<div class="filter-buttons">\(find)</div></div><div class="form-table">\(found)</div>

      """
  }

  private var found: HTML {
    let columns = [
      TableColumn("选择", width: .narrow), TableColumn("姓名"), TableColumn("性别"), TableColumn("申报职称"),
      TableColumn("现工作单位", width: .wide), TableColumn("通过时间"),
    ]
    let isChosen = Set(draft.applications)
    let rows = candidates.rows.map { row in
      TableRow(
        [
          "\(box(row, isChosen.contains(row.application)))", "\(row.applicantName)", "\(row.sex)", "\(row.titleLabel)",
          "\(row.employerName)", "\(row.passedOn)",
        ], label: row.applicantName, dimmed: isChosen.contains(row.application))
    }
    let empty = EmptyState("没有可以选择的申报人", text: "审核通过的申报书会出现在这里；已加入其他批次的不再列出。")
    let table = DataTable("可选择的申报人", columns: columns, rows: rows, empty: empty)
    let pick = Button("选择申报人", name: "do", value: "pick")
    let all = Button("全部选择（\(candidates.total) 人）", name: "do", value: "pickAll")
    return "\(table)\(if: candidates.total > 0, "<p class=\"form-buttons\">\(pick) \(all) \(pages)</p>")"
  }

  private func box(_ row: Issuance, _ isChosen: Bool) -> HTML {
    if isChosen { return "已选择" }
    return """
      <input type="checkbox" name="pick" value="\(row.application)" aria-label="选择 \(row.applicantName)">
      """
  }

  /// Pages are turned by buttons of the form: a link would lose what is chosen.
  private var pages: HTML {
    let count = max((candidates.total + page.size - 1) / page.size, 1)
    guard count > 1 else { return HTML() }
    let back = Button("上一页", .quiet, name: "turn", value: "\(page.number - 1)", isDisabled: page.number <= 1)
    let next = Button("下一页", .quiet, name: "turn", value: "\(page.number + 1)", isDisabled: page.number >= count)
    return "\(back) <span>第 \(page.number)/\(count) 页，共 \(candidates.total) 人</span> \(next)"
  }

  private var buttons: HTML {
    """
    <div class="form-buttons">\(ButtonLink("返回列表", Routes.batches(unit).description)) \
    \(Button("保存", .primary, name: "do", value: "save"))</div>
    """
  }
}
