import Services
import Titles

/// The first dialog of 报送上级单位 on a page of its own.
struct ForwardGuaranteePage: Equatable {
  var form: ForwardGuaranteeForm
  var applicantName: String
  var number: String
}

extension ForwardGuaranteePage {
  func body(_ token: FormToken) -> PageBody {
    let title = WorkflowAction.forward.label
    let heading = PageHeading(title, lead: "\(applicantName) · \(number)")
    return PageBody(
      title, crumbs: form.room.menu.crumbs(in: form.room.unit, title), hasErrors: !form.issues.isEmpty,
      "\(heading)\(ErrorSummary(form.issues))\(Card(form.text.title, form.html(token)))")
  }
}
