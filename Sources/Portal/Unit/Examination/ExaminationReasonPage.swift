import Services
import Titles

/// 退回申报, 终止申报, 拒收 on a page of its own.
struct ExaminationReasonPage: Equatable {
  var form: ExaminationReasonForm
}

extension ExaminationReasonPage {
  func body(_ token: FormToken) -> PageBody {
    let shown = form.examination.form
    let title = form.action.label
    let lead: HTML = "\(shown.applicantName) · \(shown.number)"
    let card = Card(nil, "\(RequiredLegend())\(form.html(token, isDialog: false))")
    return PageBody(
      title, crumbs: form.room.menu.crumbs(in: form.room.unit, title), hasErrors: !form.issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(ErrorSummary(form.issues))\(card)")
  }
}
