import Storage
import Titles

/// The words of a message about an application: what happened, and what to do next. Nothing in it that its reader
/// mustn't know.
struct Notice: Equatable {
  let title: String
  let body: String

  static func toApplicant(_ outcome: WorkflowOutcome, _ stored: StoredCase, _ templates: MessageTemplates) -> Notice {
    let name: MessageTemplateName =
      switch outcome.event {
      case .approvedAndPosted: .approvedAndPosted
      case .forwarded: .forwarded
      case .returned: outcome.after.state == .returned ? .returned : .returnedBelow
      case .terminated: .terminated
      case .passed: .passed
      default: .progress
      }
    return Notice(
      templates[name],
      [
        "business": stored.business.label, "number": stored.number, "detail": outcome.detail,
        "authority": stored.authorityName, "event": outcome.event?.label ?? "申报书有新进展",
      ])
  }

  static func toUnit(_ outcome: WorkflowOutcome, _ stored: StoredCase, _ templates: MessageTemplates) -> Notice {
    let name: MessageTemplateName =
      switch outcome.event {
      case .submitted: .unitSubmitted
      case .forwarded: .unitForwarded
      case .urged: .unitUrged
      case .returnAsked: .unitReturnAsked
      case .refused: .unitRefused
      default: .unitReturned
      }
    let place = UnitMenu.examination(of: stored.business).map { "请在“\($0.label)”中办理。" } ?? ""
    return Notice(
      templates[name],
      [
        "applicant": stored.applicantName, "business": stored.business.label, "number": stored.number,
        "detail": outcome.detail, "place": place,
      ])
  }

  private init(_ template: MessageTemplate, _ values: [String: String]) {
    let filled = template.filled(values)
    title = filled.title
    body = filled.body
  }
}
