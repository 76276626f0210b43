import Services
import Titles

/// 催办/申请退回: to the unit that has the application, once a working day.
struct ReminderPage: Sendable, Equatable {
  var row: ApplicationRow
  /// Who has it.
  var pending: HandlingHistory.Contact?
  /// The unit has begun: what it hasn't touched the applicant takes back without asking.
  var mayAskReturn: Bool
  var form = ReminderForm()
  var issues = FormIssues.none
}

extension ReminderPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let (summary, title) = (row.summary, ApplicantAction.remind.label)
    var items: [DescriptionGrid.Item] = [
      .init("申报书编号", text: summary.number), .init("受理单位", text: summary.authorityName),
    ]
    if let pending {
      items.append(.init("待办单位", text: pending.unitName))
      items.append(.init("待办人", text: pending.name.isEmpty ? "暂无" : pending.name))
      items.append(.init("联系电话", text: pending.phone.isEmpty ? "暂无" : pending.phone))
    }
    let hint = Notice(.info, text: "提醒会发给待办单位和办理人，并记入办理记录。催办、申请退回合计每个工作日最多一次。")
    let back = ButtonLink("返回我的申报", Routes.myApplications().description)
    let content = PostForm(
      action: Routes.remind(summary.id).description, token: token, confirmsLeaving: true,
      """
      \(HiddenFields(FormBody(["_version": String(summary.version)])))\(RequiredLegend())\(fields)\
      <p class="form-buttons">\(back) \(Button("提交", .primary))</p>
      """)
    return PageBody(
      title, crumbs: ApplicationCrumbs.links(summary.authorityName, summary.business, title), hasErrors: !issues.isEmpty,
      "\(ErrorSummary(issues, title: "没有提交"))\(Card(title, level: 1, "\(DescriptionGrid(items))\(hint)\(content)"))")
  }

  private var fields: HTML {
    var choices = [Choice(WorkflowAction.urge.rawValue, WorkflowAction.urge.label, hint: "请待办单位尽快办理。")]
    guard mayAskReturn else {
      let withdraw = Link("撤回", Routes.withdrawal(row.summary.id).description)
      let words: HTML = "<p>单位尚未开始审核，如需修改，不必申请退回，可以直接\(withdraw)。</p>"
      let kind = RadioGroup(FieldInfo("kind", "事项", required: true), choices: choices, value: choices[0].value)
      return "\(kind)\(Notice(.info, words))"
    }
    choices.append(Choice(WorkflowAction.askReturn.rawValue, WorkflowAction.askReturn.label, hint: "请待办单位把申报书退回给您修改。"))
    let kind = RadioGroup(
      FieldInfo("kind", "事项", required: true, error: issues["kind"], wide: true), choices: choices,
      value: form.action?.rawValue ?? "", inline: false)
    let reason = TextAreaField(
      FieldInfo("reason", "申请退回的原因", hint: "选择“申请退回”时填写，不超过300字；待办单位会看到。", error: issues["reason"], wide: true),
      value: form.reason, limit: 300, rows: 4)
    return "\(kind)\(reason)"
  }
}
