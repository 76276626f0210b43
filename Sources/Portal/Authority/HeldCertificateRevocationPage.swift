import Services
import Titles

/// 撤销证书: what is revoked, under which document and why, and a second confirmation.
struct HeldCertificateRevocationPage: Sendable, Equatable {
  var unit: UnitID
  var held: HeldCertificate
  /// 批准文号 as it was chosen.
  var approval: ApprovalDocumentID?
  /// 撤销原因 as it was typed.
  var reason = ""
  var isConfirmed = false
  var issues = FormIssues.none
}

extension HeldCertificateRevocationPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "撤销证书"
    let certificate = held.certificate
    let content: HTML = held.obstacles.isEmpty ? form(token) : back
    let lead = "\(certificate.holderName) · \(certificate.titleLabel) · \(certificate.number)"
    let shown = issues.isEmpty ? FormIssues(held.obstacles) : issues
    return PageBody(
      title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, title), hasErrors: !shown.isEmpty,
      """
      \(PageHeading(title, lead: "\(lead)"))\(ErrorSummary(shown, title: "证书没有撤销"))\
      \(Card("证书", "\(DescriptionGrid(certificate.facts))"))\(Card("撤销", content))
      """)
  }

  private var back: HTML {
    "<div class=\"form-buttons\">\(ButtonLink("返回", Routes.heldCertificate(unit, held.certificate.id).description))</div>"
  }

  private func form(_ token: FormToken) -> HTML {
    let reason = TextAreaField(
      FieldInfo("reason", "撤销原因", required: true, hint: "会通知持证人，公开查验时不显示。", error: issues["reason"]),
      value: reason, limit: 300, rows: 3)
    let confirmed = Checkbox(
      FieldInfo(
        "confirmed", "我已再次核对证书编号、姓名和撤销文件，确认撤销；撤销后不能恢复", required: true, error: issues["confirmed"]),
      checked: isConfirmed)
    let cancel = ButtonLink("取消", Routes.heldCertificate(unit, held.certificate.id).description)
    return PostForm(
      action: Routes.heldCertificateRevoke(unit, held.certificate.id).description, token: token,
      """
      \(RequiredLegend())\(documents)\(reason)\(confirmed)\
      <div class="form-buttons">\(cancel) \(Button("确认撤销", .danger))</div>
      """
    ).html
  }

  private var documents: HTML {
    guard !held.documents.isEmpty else {
      return Notice(
        .warning, title: "没有可以选择的批准文号",
        "请先在<a href=\"\(Routes.approvalDocuments(unit).description)\">核准文件发布</a>中发布“证书撤销”的核准文件，再回到这里办理。"
      ).html
    }
    let choices = held.documents.map { document in
      Choice(document.id.rawValue, document.number, hint: "文件名称：\(document.title)；撤销时间：\(document.issuedOn)")
    }
    return RadioGroup(
      FieldInfo("approval", "批准文号", required: true, error: issues["approval"], wide: true), choices: choices,
      value: approval?.rawValue ?? "", inline: false
    ).html
  }
}
