import Titles

/// A small city for workflow tests: an applicant, an employer, a superior, an accepting authority, and their handlers.
struct WorkflowWorld {
  let applicant = WorkflowActor(account: id("a0"), person: id("b0"))
  let employer: UnitID = id("c1")
  let department: UnitID = id("c2")
  let authority: UnitID = id("c3")
  let now = Moment("2025-09-10 09:00:00") ?? Moment(milliseconds: 0)

  static func id<Subject>(_ tail: String) -> ID<Subject> {
    ID(rawValue: "00000000-0000-7000-8000-0000000000" + tail)
  }

  /// A handler of the unit, by number, so that colleagues can be told apart.
  func handler(of unit: UnitID, _ number: Int = 1) -> WorkflowActor {
    WorkflowActor(
      account: Self.id("d\(number)"), person: Self.id("e\(number)"), unit: unit, mayExamine: true)
  }

  var draft: Case {
    Case(
      id: Self.id("f0"), applicant: Self.id("b0"), state: .draft, revision: 0, firstStop: employer, authority: authority)
  }

  /// Facts under which nothing stands in the way.
  var willing: WorkflowInput {
    var input = WorkflowInput(now: now)
    input.newVisit = Self.id("01")
    input.reason = "材料不全"
    input.posting = PostingPeriod(from: now.day.adding(days: -9), through: now.day.adding(days: -3))
    input.recommendation = Recommendation(personInCharge: "负责人", phone: "02300000000", opinion: "同意推荐", guarantees: true)
    input.nextUnit = NextUnit(id: department, isActive: true, mayReceive: true)
    return input
  }

  /// The application after these steps; each step's input starts from `willing`.
  func after(_ steps: [Step]) throws -> Case {
    var application = draft
    for (index, step) in steps.enumerated() {
      var input = willing
      input.newVisit = Self.id("\(10 + index)")
      step.change(&input)
      let visit = step.unit.flatMap { unit in application.visits.last { $0.unit == unit }?.id }
      let actor = step.unit.map { handler(of: $0, step.handler) } ?? applicant
      application = try Workflow.evaluate(step.action, by: actor, on: application, visit: visit, input).after
    }
    return application
  }

  struct Step {
    let action: WorkflowAction
    var unit: UnitID?
    var handler = 1
    var change: (inout WorkflowInput) -> Void = { _ in }
  }

  var submitted: [Step] { [Step(action: .submit)] }

  var posted: [Step] { submitted + [Step(action: .approveAndPost, unit: employer)] }

  /// Approved on a day that leaves room for the posting of `willing`.
  var forwarded: [Step] {
    let early: (inout WorkflowInput) -> Void = { $0.now = $0.now.adding(seconds: -20 * 86_400) }
    return submitted + [Step(action: .approveAndPost, unit: employer, change: early), Step(action: .forward, unit: employer)]
  }

  var atAuthority: [Step] {
    forwarded + [
      Step(
        action: .forward, unit: department,
        change: { $0.nextUnit = NextUnit(id: authority, isActive: true, mayReceive: true) })
    ]
  }
}
