import Services
import Titles

/// One request for a superior, the registered units that it may mean, and the answer.
struct OfficeSuperiorPage: Equatable {
  var file: SuperiorRequestFile
  var entry = SuperiorAnswerEntry()
  /// What was typed to find a unit; nil where nothing was typed yet.
  var query: String?
  /// What was found for it without JavaScript.
  var found: [Choice] = []
  var issues = FormIssues.none
}

extension OfficeSuperiorPage {
  func body(_ token: FormToken) -> PageBody {
    let request = file.request
    let items = [
      DescriptionGrid.Item("申请单位", Link(request.unitName, Routes.officeUnit(request.unit).description).html),
      DescriptionGrid.Item("申请人", text: request.handlerName), DescriptionGrid.Item("申请时间", text: request.at.description),
      DescriptionGrid.Item("目前的上级单位", text: file.currentSuperior ?? "未设置"),
      DescriptionGrid.Item("要登记的上级单位", text: request.name),
      DescriptionGrid.Item("统一社会信用代码", text: request.uscc.isEmpty ? "未填写" : request.uscc),
      DescriptionGrid.Item("说明", text: request.explanation, wide: true),
    ]
    let content: HTML = "\(Card("申请内容", DescriptionGrid(items).html))\(similar)\(request.answer == nil ? form(token) : answered)"
    return PageBody(
      request.name, crumbs: OfficeMenu.superiorRequests.crumbs(Link(request.name)), hasErrors: !issues.isEmpty,
      "\(PageHeading(request.name, lead: request.tag.html))\(ErrorSummary(issues, title: "没有答复"))\(content)")
  }

  private var similar: HTML {
    let rows = file.similar.map { unit in
      TableRow(["\(Link(unit.name, Routes.officeUnit(unit.id).description))", "\(unit.kind.label)", "\(unit.uscc)"])
    }
    let empty = EmptyState("平台上没有名称或代码相近的单位", text: "请联系该单位用法人账号登录平台并完善单位信息。")
    let table = DataTable(
      "平台上名称或代码相近的单位",
      columns: [TableColumn("单位名称"), TableColumn("单位类型", width: .narrow), TableColumn("统一社会信用代码")], rows: rows, empty: empty)
    let lead: HTML = "类型为“用人单位”的不能接收报送，点击单位名称可以设置其类型。"
    return Card("平台上名称或代码相近的单位", lead: lead, table.html).html
  }

  private var answered: HTML { Card("答复", SuperiorAnswerView(file.request.answer).html).html }

  private func form(_ token: FormToken) -> HTML {
    let chosen = entry.superior.map { Choice($0.rawValue, query ?? "") }
    let superior = SearchChoice(
      FieldInfo("superior", "上级单位", hint: "上级单位已在平台登记的，输入名称中的几个字查找；没有的可以不填。", error: issues["superior"], wide: true),
      chosen: chosen, query: query, results: found, source: Routes.officeUnitSearch().description)
    let appoints = Checkbox(
      FieldInfo("appoints", "同时设为申请单位的上级单位", hint: "报送时优先推荐该单位。"), checked: entry.appoints)
    let text = TextAreaField(
      FieldInfo("text", "答复", required: true, hint: "不超过200字，申请单位会看到。", error: issues["text"], wide: true), value: entry.text,
      limit: 200, rows: 3)
    let button: HTML = "<div class=\"form-buttons\">\(Button("答复", .primary))</div>"
    let content = PostForm(
      action: Routes.officeSuperiorAnswer(file.request.id).description, token: token, confirmsLeaving: true,
      "\(RequiredLegend())\(FieldGrid("\(superior)\(appoints)\(text)"))\(button)")
    return Card("答复", content.html).html
  }
}
