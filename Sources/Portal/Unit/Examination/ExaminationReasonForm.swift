import Services
import Titles

/// 退回申报, 终止申报, 拒收: the form that asks for the reason. It stands in a dialog of the examination page and, without
/// JavaScript, on a page of its own.
struct ExaminationReasonForm: Equatable {
  var room: ExaminationRoom
  var examination: Examination
  var action: WorkflowAction
  /// The version that it is decided on, and the key.
  var hidden: FormBody
  /// 修改意见 by section, as they were typed.
  var remarks: [String: String] = [:]
  /// What was typed.
  var reason = ""
  /// 退回节点: a visit's id, empty for 个人.
  var returnNode = ""
  /// 下次提交直接返回本单位.
  var returnsDirectly = false
  /// Only the sections with a remark are open afterwards.
  var isLimited = false
  var issues = FormIssues.none

  /// The actions that ask for a reason.
  static let actions: [WorkflowAction] = [.sendBack, .terminate, .refuse]

  /// The name of the input: three such forms stand on one page.
  static func reasonName(_ action: WorkflowAction) -> String { "\(action.rawValue)Reason" }

  /// What the service says of `reason` and `returnTo`, at the inputs of this form.
  static func issues(_ reasons: [Reason], _ action: WorkflowAction) -> FormIssues {
    FormIssues(
      reasons.map { reason in
        switch reason.field {
        case "reason": Reason(reason.code, reason.sentence, field: reasonName(action))
        case "returnTo": Reason(reason.code, reason.sentence, field: "returnNode")
        default: reason
        }
      })
  }
}

extension ExaminationReasonForm {
  /// - Parameter isDialog: 上一步 closes the dialog instead of leading back to the page.
  func html(_ token: FormToken, isDialog: Bool) -> HTML {
    PostForm(
      action: Routes.examinationAct(room.unit, room.business, examination.visit, action.rawValue).description, token: token,
      "\(HiddenFields(hidden))\(warning)\(fields)<div class=\"form-buttons\">\(buttons(isDialog))</div>"
    ).html
  }

  private var warning: HTML {
    switch action {
    case .terminate:
      let business = examination.form.business.label
      let text = "注意：终止申报后，该申报人在今年内不能再次选择当前受理单位（\(examination.form.authorityName)）进行\(business)申报。"
      return Notice(.warning, text: text).html
    case .refuse: return Notice(.info, text: "拒收后，申报书回到报送单位重新选择上级单位，申报人不需要修改。").html
    default: return HTML()
    }
  }

  private var fields: HTML {
    guard action == .sendBack else { return reasonField("\(action == .refuse ? "拒收" : "终止")原因") }
    let nodes =
      [Choice("", "个人（\(examination.form.applicantName)）")] + examination.returnNodes.map { Choice($0.visit.rawValue, $0.label) }
    let node = SelectField(
      FieldInfo("returnNode", "退回节点", required: true, error: issues["returnNode"], wide: true), choices: nodes,
      value: returnNode, prompt: nil)
    let direct = RadioGroup(
      FieldInfo(
        "returnsDirectly", "下次提交直接返回本单位", hint: "仅在退回给个人时有效。选“是”，申报人修改后再次提交时直接到本单位，不再经过下级单位。", wide: true),
      choices: [Choice("no", "否"), Choice("yes", "是")], value: returnsDirectly ? "yes" : "no")
    let sections = ExaminationRemarks(
      sections: examination.sections, remarks: remarks, isLimited: isLimited, issues: issues)
    return "\(node)\(reasonField("退回原因"))\(sections)\(if: examination.stop != .employer, "\(direct)")"
  }

  private func reasonField(_ label: String) -> HTML {
    let name = ExaminationReasonForm.reasonName(action)
    let info = FieldInfo(
      name, label, required: true, hint: "请填写合理的\(label)，不超过300字；申报人和相关单位会看到。", error: issues[name], wide: true)
    return TextAreaField(info, value: reason, limit: 300, rows: 4).html
  }

  private func buttons(_ isDialog: Bool) -> HTML {
    let page = Routes.examination(room.unit, room.business, examination.visit).description
    let step: HTML =
      isDialog
      ? "<button type=\"button\" class=\"button button-secondary\" data-close-dialog>上一步</button>"
      : ButtonLink("上一步", page).html
    let word = action == .sendBack ? "确认退回" : action == .terminate ? "确认终止" : "确认拒收"
    let cancel = ButtonLink("取消", Routes.examinations(room.unit, room.business).description)
    return "\(step) \(Button(word, .danger)) \(cancel)"
  }
}
