import Testing
import Titles

struct AccessTests {
  let unit: UnitID = WorkflowWorld.id("c1")
  let other: UnitID = WorkflowWorld.id("c2")
  let applicant: PersonID = WorkflowWorld.id("b0")

  private func viewer(
    person: PersonID? = nil, menus: Set<UnitMenu>? = nil, isComplete: Bool = true, isLegalPerson: Bool = false
  ) -> Viewer {
    let seats = menus.map {
      [Seat(unit: unit, unitName: "演示单位", isLegalPerson: isLegalPerson, isComplete: isComplete, menus: $0)]
    }
    return Viewer(account: WorkflowWorld.id("a0"), door: .personal, person: person, name: "演示甲", seats: seats ?? [])
  }

  private func subject(_ state: ApplicationState, units: [UnitID] = []) -> Access.Subject {
    .application(applicant: applicant, business: .initialDetermination, state: state, units: units)
  }

  private func code(_ decision: Decision) -> String {
    switch decision {
    case .allowed: "allowed"
    case .hidden: "hidden"
    case .denied(let reasons): reasons.map(\.code).joined(separator: ",")
    }
  }

  @Test(arguments: ApplicationState.allCases) func `an applicant always sees their own and edits only drafts and returned ones`(
    state: ApplicationState
  ) {
    let own = viewer(person: applicant)
    #expect(Access.decide(own, .view, subject(state)) == .allowed)
    #expect(code(Access.decide(own, .edit, subject(state))) == (state.isEditable ? "allowed" : "not-editable"))
  }

  @Test func `another unit's application isn't there`() {
    let handler = viewer(person: WorkflowWorld.id("b1"), menus: [.initialDeterminationExamination])
    #expect(Access.decide(handler, .view, subject(.inProgress, units: [other])) == .hidden)
    #expect(Access.decide(handler, .view, subject(.inProgress, units: [other, unit])) == .allowed)
    #expect(Access.decide(handler, .edit, subject(.draft, units: [unit])) == .hidden)
    let clerk = viewer(person: WorkflowWorld.id("b1"), menus: [.users])
    #expect(Access.decide(clerk, .view, subject(.inProgress, units: [unit])) == .hidden)
  }

  @Test func `a menu opens for who has it, after the unit's first entry`() {
    let clerk = viewer(menus: [.home, .users])
    #expect(Access.decide(clerk, .use(.users), .unit(unit)) == .allowed)
    #expect(code(Access.decide(clerk, .use(.contacts), .unit(unit))) == "no-menu")
    #expect(Access.decide(clerk, .use(.users), .unit(other)) == .hidden)
    let early = viewer(menus: [.home, .users], isComplete: false)
    #expect(code(Access.decide(early, .use(.users), .unit(unit))) == "unit-incomplete")
    #expect(code(Access.decide(early, .completeUnit, .unit(unit))) == "legal-person-only")
    let owner = viewer(menus: [.home], isComplete: false, isLegalPerson: true)
    #expect(Access.decide(owner, .completeUnit, .unit(unit)) == .allowed)
  }

  @Test func `personal things are their owner's alone`() {
    #expect(Access.decide(viewer(person: applicant), .view, .personal(applicant)) == .allowed)
    #expect(Access.decide(viewer(person: WorkflowWorld.id("b1")), .view, .personal(applicant)) == .hidden)
    #expect(Access.decide(viewer(menus: [.home]), .view, .personal(applicant)) == .hidden)
  }

  @Test func `enforcing turns a decision into what the caller must say`() {
    #expect(throws: NotFound("申报书")) { try Decision.hidden.enforce("申报书") }
    #expect(throws: Refusal("x", "不行。")) { try Decision.denied([Reason("x", "不行。")]).enforce("申报书") }
    #expect(throws: Never.self) { try Decision.allowed.enforce("申报书") }
  }
}
