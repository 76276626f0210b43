import Services
import Titles

/// The form of 登记职称证书, 完善 or 申请补正.
struct CertificateRequestPage: Sendable, Equatable {
  var form: CertificateRequestForm
  /// What was wrong with the last press of a button.
  var issues = FormIssues.none

  private static let id = "certificate-request"
}

extension CertificateRequestPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let (request, title) = (form.request, form.request.kind.label)
    let autosave = Autosave(
      address: Routes.certificateRequestAutosave(request.id).description, version: request.version,
      key: "certificate-request-\(request.id)")
    let places = CertificateRequestPage.places(request.id)
    let controls = FormControls(form.controls, issues: issues, places: places)
    let post = PostForm(
      action: Routes.certificateRequestSave(request.id).description, token: token, id: CertificateRequestPage.id,
      hasFiles: true, autosave: autosave, "\(RequiredLegend())\(controls)")
    return PageBody(
      title, crumbs: CertificateRequestPage.crumbs(title), hasErrors: !issues.isEmpty, bar: bar,
      """
      \(PageHeading(title, lead: "\(request.state.tag)", actions: delete(token)))\(returned)\(guidance)\
      \(ErrorSummary(issues, title: "还不能提交，已填写的内容已经保存"))\(certificate)\(Card(nil, post.html))
      """)
  }

  /// The way here.
  static func crumbs(_ title: String) -> [Link] {
    [
      Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description),
      Link("我的证书", Routes.myCertificates().description), Link(title),
    ]
  }

  /// Where the inputs lead.
  static func places(_ id: CertificateRequestID) -> FormPlaces {
    FormPlaces(upload: { Routes.certificateRequestUpload(id, $0) }, file: { Routes.file($0.id) })
  }

  private var bar: ActionBar {
    let id = CertificateRequestPage.id
    let note = form.problems.isEmpty ? "已填写完整，可以提交" : "还有\(form.problems.count)项需要填写或修改"
    return ActionBar(
      save: SaveState(time: nil), note: "\(note)",
      buttons: """
        \(Button("暂存", name: "_go", value: "stay", form: id))\
        \(Button("提交", .primary, name: "_go", value: "submit", form: id))
        """)
  }

  private var guidance: HTML {
    Disclosure("填写说明", open: true, "\(each: form.guidance, { "<p>\($0)</p>" })").html
  }

  private var returned: HTML {
    guard let reason = form.returnReason else { return HTML() }
    return Notice(.warning, title: "已退回，请修改后重新提交", "<p>退回原因：\(reason)</p>").html
  }

  /// The certificate that is completed or corrected.
  private var certificate: HTML {
    guard let certificate = form.certificate else { return HTML() }
    let title = "\(certificate.titleLabel) · \(certificate.number)"
    return Disclosure(title, open: false, "\(DescriptionGrid(certificate.facts))").html
  }

  /// 删除, as long as nobody else has seen it.
  private func delete(_ token: FormToken) -> HTML {
    guard form.request.submittedAt == nil else { return HTML() }
    let button = Button("删除", .danger, confirmation: "删除后填写的内容不能恢复，确定删除吗？")
    return PostButton(
      button, action: Routes.certificateRequestDelete(form.request.id).description, token: token
    ).html
  }
}
