import Services
import Titles

/// 申报书审核: the form read-only with its attachments beside it, what speaks for and against it, and the buttons.
struct ExaminationPage: Equatable {
  var room: ExaminationRoom
  var examination: Examination
  /// The key of the forms on this page.
  var key: String
  /// What was refused, where an action came back.
  var issues = FormIssues.none

  /// What every form of the page carries.
  var hidden: FormBody { FormBody(["version": String(examination.version), "key": key]) }

  /// The buttons, in order: what leads on first, then what leads back.
  var buttons: [WorkflowAction] {
    let order: [WorkflowAction] = [
      .claim, .approveAndPost, .forward, .pass, .recall, .sendBack, .terminate, .refuse, .takeOver,
    ]
    let offered = examination.offered
    if examination.mustBeOpened { return [.examine] + [.refuse, .takeOver].filter(offered.contains) }
    return order.filter(offered.contains)
  }

  /// Why some of what the state knows isn't offered, each sentence once.
  var obstacles: [String] {
    var sentences: [String] = []
    for state in examination.actions where !state.isOffered && state.action != .takeOver && state.action != .refuse {
      for reason in state.reasons where !sentences.contains(reason.sentence) { sentences.append(reason.sentence) }
    }
    return sentences
  }
}
