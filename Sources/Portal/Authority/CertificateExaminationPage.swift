import Services
import Titles

/// 审核 of one request about a certificate: what it says, 通过 or 退回.
struct CertificateExaminationPage: Sendable, Equatable {
  var unit: UnitID
  var view: CertificateRequestView
  /// 退回原因 as it was typed.
  var reason = ""
  var issues = FormIssues.none
}

extension CertificateExaminationPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "\(view.request.kind.label) · \(view.request.holderName)"
    let back = ButtonLink("返回列表", Routes.certificateRequests(unit).description)
    return PageBody(
      title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, view.request.holderName), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(title, lead: "\(view.request.state.tag)", actions: back.html))\
      \(ErrorSummary(issues, title: "没有办理"))\(CertificateRequestContent(view: view))\(decision(token))
      """)
  }

  private func decision(_ token: FormToken) -> HTML {
    guard view.request.state == .submitted else { return HTML() }
    let reason = TextAreaField(
      FieldInfo("reason", "退回原因", hint: "退回时填写：说明哪里有误、应当怎样修改，申请人会看到。", error: issues["reason"]), value: reason,
      limit: 300, rows: 3)
    let address = Routes.certificateExaminationDecision(unit, view.request.id).description
    let form = PostForm(
      action: address, token: token,
      """
      \(HiddenFields(FormBody(["version": String(view.request.version)])))\(reason)<div class="form-buttons">\
      \(Button("退回", .danger, name: "decision", value: "return"))\
      \(Button("通过", .primary, name: "decision", value: "pass", confirmation: question))</div>
      """)
    return Card("审核", lead: "\(consequence)", form.html).html
  }

  private var question: String { "已与扫描件逐项核对，确定通过吗？" }

  private var consequence: String {
    switch view.request.kind {
    case .registration: "请与扫描件逐项核对。通过后以本单位名义生成电子证书，证书编号沿用原编号。"
    case .completion: "请核对照片和证书信息。通过后以本单位名义生成电子证书。"
    case .correction: "请与证明材料核对。通过后生成新版本的证书，证书编号不变；旧版本查验时显示为“已补正”。"
    }
  }
}
