import TestKit
import Testing
import Titles

/// What must hold of the table as a whole, and after any walk through it.
struct WorkflowPropertyTests {
  let world = WorkflowWorld()

  @Test func `every state is reachable and every state that isn't final has a way out`() {
    let reached = Set(Workflow.transitions.compactMap(\.to)).union([.draft, .returned])
    #expect(reached == Set(ApplicationState.allCases))
    for state in ApplicationState.allCases {
      let leaves = Workflow.transitions.contains { $0.from.contains(state) }
      #expect(leaves == !state.isFinal, "\(state)")
    }
    for state in VisitState.allCases where state.isOpen {
      for stop in Stop.allCases where !(state == .posting && stop != .employer) {
        let leaves = Workflow.transitions.contains {
          $0.visits.contains(state) && $0.stops.contains(stop) && ($0.visitTo.map { $0 != state } ?? false)
        }
        #expect(leaves, "\(stop) \(state)")
      }
    }
  }

  @Test func `every action has a row and every guard a sentence of its own`() {
    #expect(Set(Workflow.transitions.map(\.action)) == Set(WorkflowAction.allCases))
    #expect(Set(WorkflowGuard.allCases.map(\.summary)).count == WorkflowGuard.allCases.count)
  }

  @Test(arguments: 0..<200) func `no walk leaves an application in two places or in none`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var application = world.draft
    var deepest = 0
    for step in 0..<40 {
      var input = world.willing
      input.newVisit = WorkflowWorld.id(step < 10 ? "0\(step)" : "\(step)")
      input.nextUnitUsesClaims = Bool.random(using: &random)
      input.returnsDirectly = Bool.random(using: &random)
      input.now = world.now.adding(seconds: Int64(step) * 20 * 86_400)
      input.posting = PostingPeriod(from: input.now.day.adding(days: -9), through: input.now.day.adding(days: -1))
      let toAuthority = Bool.random(using: &random)
      input.nextUnit = NextUnit(id: toAuthority ? world.authority : world.department, isActive: true, mayReceive: true)
      let visit = application.visits.randomElement(using: &random)
      input.returnTo =
        Bool.random(using: &random) ? visit.flatMap { application.earlierStops(than: $0).randomElement(using: &random)?.id } : nil
      guard let action = WorkflowAction.allCases.randomElement(using: &random) else { continue }
      let actor = action.isApplicants ? world.applicant : world.handler(of: visit?.unit ?? world.employer)
      let before = application
      if let outcome = try? Workflow.evaluate(
        action, by: actor, on: application, visit: action.isApplicants ? nil : visit?.id, input)
      {
        application = outcome.after
      } else {
        #expect(application == before)
      }
      let open = application.visits.filter(\.state.isOpen)
      #expect((application.state == .inProgress) == (application.current != nil))
      #expect(open.map(\.id) == [application.current].compactMap { $0 })
      #expect(Set(application.visits.map { "\($0.unit)\($0.stop)" }).count == application.visits.count)
      #expect(Set(application.visits.map(\.id)).count == application.visits.count)
      deepest = max(deepest, application.visits.count)
    }
    #expect(deepest <= 3)
  }

  @Test func `the printed table has a line for every row`() {
    let lines = Workflow.markdown.split(separator: "\n")
    #expect(lines.count == Workflow.transitions.count + 2)
    #expect(lines.contains { $0.contains("| 报送上级单位 | 办理中 | 用人单位 | 公示中 |") && $0.contains("公示不少于 5 个工作日，且已期满") })
  }
}
