import Services
import Titles

/// 查看: an application as it was submitted, or as it stood when it was deleted.
struct ApplicationViewPage: Sendable, Equatable {
  /// The form.
  var form: ReadableForm
  /// What else can be done with it.
  var actions: [ApplicantAction]
}

extension ApplicationViewPage {
  /// The page as it is shown.
  var body: PageBody {
    let submitted = form.submittedAt.map { "　提交时间 \($0)" } ?? ""
    let lead: HTML = "申报书编号 \(form.number)\(submitted)　\(form.state.tag)"
    let shown = actions.filter { $0 != .view && $0 != .delete }
    let buttons = shown.map { action in
      ButtonLink(
        action.label, MyApplicationsPage.address(action, form.application).description, isDownload: action == .download)
    }
    let hasDossier = form.revision > 0 && form.state != .deleted
    let dossier = ButtonLink("下载材料包", Routes.applicationDossier(form.application).description, isDownload: true)
    return PageBody(
      form.document.title, crumbs: ApplicationCrumbs.links(form.authorityName, form.business, "查看"),
      """
      \(PageHeading(form.document.title, lead: lead, actions: "\(buttons)\(if: hasDossier, dossier.html)"))\
      \(FormDocumentView(document: form.document, file: { Routes.file($0.id) }))
      """)
  }
}
