import Services
import Titles

/// The dialogs of the examination page, for those of its buttons that ask something first.
struct ExaminationDialogs: Component {
  let page: ExaminationPage
  let token: FormToken

  /// The id of the dialog of an action.
  static func id(_ action: WorkflowAction) -> String { "dialog-\(action.rawValue)" }

  var html: HTML {
    let dialogs = page.buttons.compactMap { action -> Dialog? in
      if action == .forward { return guarantee }
      guard ExaminationReasonForm.actions.contains(action) else { return nil }
      let form = ExaminationReasonForm(
        room: page.room, examination: page.examination, action: action, hidden: page.hidden,
        remarks: page.examination.notes.texts)
      return Dialog(id: ExaminationDialogs.id(action), title: action.label, form.html(token, isDialog: true))
    }
    return "\(dialogs)"
  }

  private var guarantee: Dialog? {
    guard let text = page.examination.guarantee else { return nil }
    let form = ForwardGuaranteeForm(
      room: page.room, visit: page.examination.visit, text: text, posting: page.examination.posting)
    return Dialog(id: ExaminationDialogs.id(.forward), title: text.title, form.html(token))
  }
}
