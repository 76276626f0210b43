import Services
import Titles

/// 申请登记上级单位: what a unit asks the reform office, and what came of it.
struct SuperiorRequestsPage: Equatable {
  var room: ExaminationRoom
  var requests: [SuperiorRequest]
  var entry = SuperiorRequestEntry()
  var issues = FormIssues.none
}

extension SuperiorRequestsPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "申请登记上级单位"
    let back = ButtonLink("返回列表", Routes.examinations(room.unit, room.business).description)
    let lead: HTML = "报送时找不到上级单位的，可先联系上级单位登录本平台完善单位信息；仍不能解决的，在这里向市职改办申请。"
    return PageBody(
      title, crumbs: room.menu.crumbs(in: room.unit, title), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead, actions: back.html))\(ErrorSummary(issues, title: "申请没有提交"))\(form(token))\(list)")
  }

  private func form(_ token: FormToken) -> Card {
    let name = TextField(
      FieldInfo("name", "上级单位名称", required: true, hint: "请填写单位全称。", error: issues["name"], wide: true), value: entry.name,
      limit: 50)
    let code = TextField(
      FieldInfo("uscc", "统一社会信用代码", hint: "不清楚的可以不填。", error: issues["uscc"], wide: true), value: entry.uscc,
      autocomplete: "off")
    let words = TextAreaField(
      FieldInfo(
        "explanation", "说明", required: true, hint: "说明与本单位的隶属或主管关系、上级单位的联系方式，不超过200字。",
        error: issues["explanation"], wide: true), value: entry.explanation, limit: 200, rows: 3)
    let content = PostForm(
      action: Routes.superiorRequestSend(room.unit, room.business).description, token: token, confirmsLeaving: true,
      "\(RequiredLegend())\(FieldGrid("\(name)\(code)\(words)"))<div class=\"form-buttons\">\(Button("提交申请", .primary))</div>")
    return Card("向市职改办申请", content.html)
  }

  private var list: Card {
    let columns = [
      TableColumn("申请时间", width: .narrow), TableColumn("上级单位"), TableColumn("说明", width: .wide),
      TableColumn("状态", width: .narrow), TableColumn("市职改办答复", width: .wide),
    ]
    let rows = requests.map { request in
      let code: [HTML] = request.uscc.isEmpty ? [] : ["\(request.uscc)"]
      return TableRow([
        CellStack("\(request.at.day)", ["\(request.handlerName)"]).html, CellStack("\(request.name)", code).html,
        "\(request.explanation)", request.tag.html, SuperiorAnswerView(request.answer).html,
      ])
    }
    let table = DataTable("本单位的申请", columns: columns, rows: rows, empty: EmptyState("还没有申请"))
    let address = ListAddress(Routes.superiorRequests(room.unit, room.business).description)
    return Card("本单位的申请", actions: ExportLink(address, total: requests.count).html, table.html)
  }
}

extension SuperiorRequest {
  /// 待处理 or 已答复.
  var tag: StatusTag { answer == nil ? StatusTag(.warning, "待处理") : StatusTag(.success, "已答复") }
}
