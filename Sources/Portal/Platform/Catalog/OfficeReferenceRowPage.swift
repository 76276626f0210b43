import Services
import Titles

/// One row of a table of 目录与政策: a form with the table's columns.
struct OfficeReferenceRowPage: Equatable {
  var file: ReferenceFile
  var columns: [ReferenceColumn]
  var draft: ReferenceRowDraft
  var issues: FormIssues
}

extension OfficeReferenceRowPage {
  private var key: String { ReferenceKey.key(file.file) }
  private var isNew: Bool { draft.was == nil }

  func body(_ token: FormToken) -> PageBody {
    let title = isNew ? "新增一行" : "修改一行"
    let list = Routes.officeReference(key).description
    let crumbs = OfficeMenu.catalog.crumbs(Link(file.label, list), Link(title))
    let back = ButtonLink("返回", list)
    return PageBody(
      title, crumbs: crumbs, hasErrors: !issues.isEmpty,
      """
      \(PageHeading("\(title)：\(file.label)", actions: back.html))\(ErrorSummary(issues, title: "没有通过核对"))\
      \(Card(nil, form(token)))
      """)
  }

  private func form(_ token: FormToken) -> HTML {
    let from = DateField(
      FieldInfo("from", "生效日期", required: true, hint: "从这一天起按修改后的内容办理，不能早于今天。", error: issues["from"]),
      value: draft.from)
    let source = TextField(
      FieldInfo("source", "依据", required: true, hint: "文件名称和文号。", error: issues["source"]), value: draft.source, limit: 200)
    var kept = FormBody()
    if let was = draft.was { kept.add("was", was) }
    let note = Notice(.info, text: "点击“核对修改”后逐行显示新旧差别，确认后才会发布。")
    return PostForm(
      action: Routes.officeReferenceRowCheck(key).description, token: token, confirmsLeaving: true,
      """
      \(note)\(RequiredLegend())\(HiddenFields(kept))\(FieldGrid("\(columns.map(field))"))<h2 class="section-title">何时生效</h2>\
      \(FieldGrid("\(from)\(source)"))<div class="form-buttons">\(Button("核对修改", .primary))\(ending)</div>
      """
    ).html
  }

  /// Not the first button: Enter in a field presses that.
  private var ending: HTML {
    guard !isNew else { return HTML() }
    return " \(Button("终止这一行", .danger, name: "ends", value: "1"))"
  }

  private func field(_ column: ReferenceColumn) -> HTML {
    let name = "cell.\(column.name)"
    let value = draft.cells[column.name] ?? ""
    let isFixed = column.isKey && !isNew
    let info = FieldInfo(
      name, column.label, required: column.isRequired && !isFixed, hint: hint(column), error: issues[name], wide: isLong(column))
    if isFixed { return "\(ReadOnlyField(column.label, "\(value)"))\(HiddenFields(FormBody([name: value])))" }
    switch column.kind {
    case .line(let limit): return TextField(info, value: value, limit: limit).html
    case .text(let limit): return TextAreaField(info, value: value, limit: limit, rows: 3).html
    case .number: return TextField(info, value: value, autocomplete: "off").html
    case .day: return DateField(info, value: value).html
    case .choice(let options):
      return SelectField(info, choices: options.map { Choice($0.code, $0.label) }, value: value).html
    }
  }

  private func isLong(_ column: ReferenceColumn) -> Bool {
    if case .text = column.kind { return true }
    return false
  }

  private func hint(_ column: ReferenceColumn) -> String? {
    if column.isKey { return "保存后不能修改：其他目录和申报书按它引用这一行。" }
    if column.name == ReferenceColumn.end { return "没有期限的不用填写；填写的当天仍然有效。" }
    return nil
  }
}
