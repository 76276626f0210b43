import Services
import Titles

/// A request about a certificate that its holder has submitted.
struct CertificateRequestReadPage: Sendable, Equatable {
  var view: CertificateRequestView
}

extension CertificateRequestReadPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = view.request.kind.label
    return PageBody(
      title, crumbs: CertificateRequestPage.crumbs(title),
      """
      \(PageHeading(title, lead: "\(view.request.state.tag)", actions: actions(token)))\(notice)\
      \(CertificateRequestContent(view: view))
      """)
  }

  private var notice: HTML {
    guard view.request.state == .submitted else { return HTML() }
    return Notice(.info, text: "\(view.authorityName)正在审核。审核前如需修改，请先撤回；审核结果会在“消息”中通知您。").html
  }

  private func actions(_ token: FormToken) -> HTML {
    let back = ButtonLink("返回我的证书", Routes.myCertificates().description)
    guard view.request.state == .submitted else { return back.html }
    let button = Button("撤回", confirmation: "撤回后受理单位不能审核，修改后需要重新提交。确定撤回吗？")
    let withdraw = PostButton(
      button, action: Routes.certificateRequestWithdraw(view.request.id).description, token: token)
    return "\(back) \(withdraw)"
  }
}
