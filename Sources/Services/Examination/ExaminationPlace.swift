import Storage
import Titles

/// An application at one unit, as somebody of that unit may look at it.
struct ExaminationPlace {
  let stored: StoredCase
  let visit: Visit
  let actor: WorkflowActor
  let unitName: String
  let input: WorkflowInput

  /// Every action that the visit's state knows, with what speaks against it; the others aren't spoken of.
  var actions: [ActionState] {
    WorkflowAction.allCases.filter { !$0.isApplicants }.compactMap { action in
      let reasons = Workflow.obstacles(to: action, by: actor, on: stored.state, visit: visit.id, input)
      return reasons.contains { $0.code == "state" } ? nil : ActionState(action: action, reasons: reasons)
    }
  }

  /// Lets those pass who may do this now.
  ///
  /// - Throws: `Refusal` with every reason.
  func require(_ action: WorkflowAction) throws {
    let reasons = Workflow.obstacles(to: action, by: actor, on: stored.state, visit: visit.id, input)
    guard reasons.isEmpty else { throw Refusal(reasons) }
  }
}
