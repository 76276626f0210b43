import Testing
import Titles

/// The steps of 法人用户操作手册 6.1 and 个人用户操作手册 3, one after another.
struct WorkflowTests {
  let world = WorkflowWorld()

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let refusal as Refusal {
      return refusal.reasons.map(\.code)
    } catch {
      return ["other"]
    }
  }

  private func refusal(
    _ action: WorkflowAction, at unit: UnitID?, _ application: Case, handler: Int = 1, _ input: WorkflowInput
  ) -> [String] {
    codes {
      let visit = unit.flatMap { unit in application.visits.last { $0.unit == unit }?.id }
      let actor = unit.map { world.handler(of: $0, handler) } ?? world.applicant
      _ = try Workflow.evaluate(action, by: actor, on: application, visit: visit, input)
    }
  }

  @Test func `a submission arrives at the employer as its first revision`() throws {
    let application = try world.after(world.submitted)
    #expect(application.state == .inProgress)
    #expect(application.revision == 1)
    #expect(application.currentVisit?.unit == world.employer)
    #expect(application.currentVisit?.state == .underExamination)
    #expect(application.currentVisit?.isTouched == false)
  }

  @Test func `a unit that uses claims starts with 待签收, and only the claimer goes on`() throws {
    let claimed = world.submitted.map { WorkflowWorld.Step(action: $0.action, change: { $0.nextUnitUsesClaims = true }) }
    let waiting = try world.after(claimed)
    #expect(waiting.currentVisit?.state == .awaitingClaim)
    let mine = try world.after(claimed + [.init(action: .claim, unit: world.employer)])
    #expect(mine.currentVisit?.state == .underExamination)
    #expect(mine.currentVisit?.handler == world.handler(of: world.employer).account)
    var input = world.willing
    input.unitUsesClaims = true
    #expect(refusal(.approveAndPost, at: world.employer, mine, handler: 2, input) == ["is-handler"])
    let taken = try world.after(
      claimed + [.init(action: .claim, unit: world.employer), .init(action: .takeOver, unit: world.employer, handler: 2)])
    #expect(taken.currentVisit?.handler == world.handler(of: world.employer, 2).account)
  }

  @Test func `forwarding needs a posting that fits the rule and began after the approval`() throws {
    let application = try world.after(world.posted)
    var input = world.willing
    #expect(refusal(.forward, at: world.employer, application, input) == ["posting-follows-approval"])
    input.posting = PostingPeriod(from: world.now.day, through: world.now.day.adding(days: 6))
    input.postingProblem = Reason("posting-not-over", "公示期尚未结束。", field: "posting")
    #expect(refusal(.forward, at: world.employer, application, input) == ["posting-not-over"])
    input.posting = nil
    #expect(refusal(.forward, at: world.employer, application, input) == ["posting-fits"])
  }

  @Test func `the forwarding dialog names every empty field at once`() throws {
    let application = try world.after(Array(world.forwarded.dropLast()))
    var input = world.willing
    input.recommendation = Recommendation(
      personInCharge: "", phone: "", opinion: String(repeating: "好", count: 201), guarantees: false)
    input.nextUnit = nil
    let codes = refusal(.forward, at: world.employer, application, input)
    #expect(codes == ["is-guaranteed", "is-recommended", "is-recommended", "is-recommended", "next-unit-fits"])
  }

  @Test func `a forwarded application stands at the next unit and in 已上报 of the sender`() throws {
    let application = try world.after(world.forwarded)
    #expect(application.visits.map(\.state) == [.forwarded, .underExamination])
    #expect(application.visits.map(\.stop) == [.employer, .superior])
    #expect(application.currentVisit?.unit == world.department)
  }

  @Test func `the accepting authority is recognised wherever it is offered, and concludes for all`() throws {
    let application = try world.after(world.atAuthority)
    #expect(application.currentVisit?.stop == .accepting)
    let passed = try world.after(world.atAuthority + [.init(action: .pass, unit: world.authority)])
    #expect(passed.state == .concluded)
    #expect(passed.current == nil)
    #expect(passed.visits.map(\.state) == [.concluded, .concluded, .concluded])
  }

  @Test func `a recall gives it back as long as the next unit has not touched it`() throws {
    let recalled = try world.after(world.forwarded + [.init(action: .recall, unit: world.employer)])
    #expect(recalled.visits.map(\.state) == [.posting, .withdrawn])
    #expect(recalled.currentVisit?.unit == world.employer)
    let opened = try world.after(world.forwarded + [.init(action: .examine, unit: world.department)])
    #expect(refusal(.recall, at: world.employer, opened, world.willing) == ["next-is-untouched"])
  }

  @Test func `a return to the applicant takes every unit's part back, and the next submission starts below`() throws {
    let returned = try world.after(world.forwarded + [.init(action: .sendBack, unit: world.department)])
    #expect(returned.state == .returned)
    #expect(returned.visits.map(\.state) == [.returned, .returned])
    let again = try world.after(world.forwarded + [.init(action: .sendBack, unit: world.department), .init(action: .submit)])
    #expect(again.revision == 2)
    #expect(again.currentVisit?.unit == world.employer)
    #expect(again.visits.map(\.state) == [.underExamination, .returned])
    #expect(again.currentVisit?.handler == world.handler(of: world.employer).account)
  }

  @Test func `a stop that asked for it gets the next submission directly`() throws {
    let direct = WorkflowWorld.Step(action: .sendBack, unit: world.department, change: { $0.returnsDirectly = true })
    let again = try world.after(world.forwarded + [direct, .init(action: .submit)])
    #expect(again.currentVisit?.unit == world.department)
    #expect(again.visits.map(\.state) == [.forwarded, .underExamination])
    #expect(again.directReturn == nil)
  }

  @Test func `a direct return is not taken past a new employer`() throws {
    let direct = WorkflowWorld.Step(action: .sendBack, unit: world.department, change: { $0.returnsDirectly = true })
    var application = try world.after(world.forwarded + [direct])
    let other: UnitID = WorkflowWorld.id("c9")
    application.firstStop = other
    var input = world.willing
    input.newVisit = WorkflowWorld.id("77")
    let after = try Workflow.evaluate(.submit, by: world.applicant, on: application, input).after
    #expect(after.currentVisit?.unit == other)
  }

  @Test func `a return to an earlier stop is that unit's at once`() throws {
    let at = try world.after(world.atAuthority)
    let node = at.visits.first { $0.unit == world.employer }?.id
    let back = WorkflowWorld.Step(action: .sendBack, unit: world.authority, change: { $0.returnTo = node })
    let returned = try world.after(world.atAuthority + [back])
    #expect(returned.state == .inProgress)
    #expect(returned.visits.map(\.state) == [.underExamination, .returned, .returned])
    #expect(returned.currentVisit?.unit == world.employer)
  }

  @Test func `a refusal sends it back to the sender, and only before it was touched`() throws {
    let refused = try world.after(world.forwarded + [.init(action: .refuse, unit: world.department)])
    #expect(refused.visits.map(\.state) == [.underExamination, .returned])
    let opened = try world.after(world.forwarded + [.init(action: .examine, unit: world.department)])
    #expect(refusal(.refuse, at: world.department, opened, world.willing) == ["is-untouched"])
  }

  @Test func `approving the same content again keeps the posting that was made`() throws {
    let steps =
      world.forwarded + [.init(action: .refuse, unit: world.department), .init(action: .approveAndPost, unit: world.employer)]
    let application = try world.after(steps)
    #expect(application.currentVisit?.postedSince == world.now.day.adding(days: -20))
  }

  @Test func `the applicant withdraws until somebody opened it`() throws {
    let withdrawn = try world.after(world.submitted + [.init(action: .withdraw)])
    #expect(withdrawn.state == .draft)
    #expect(withdrawn.visits.map(\.state) == [.withdrawn])
    let opened = try world.after(world.submitted + [.init(action: .examine, unit: world.employer)])
    #expect(refusal(.withdraw, at: nil, opened, world.willing) == ["is-untouched-since-submission"])
    #expect(refusal(.delete, at: nil, opened, world.willing) == ["is-untouched-since-submission"])
  }

  @Test func `a withdrawal above the employer lets the whole way begin anew`() throws {
    let withdrawn = try world.after(world.forwarded + [.init(action: .withdraw)])
    #expect(withdrawn.visits.map(\.state) == [.returned, .withdrawn])
    let again = try world.after(
      world.forwarded + [
        .init(action: .withdraw), .init(action: .submit),
        .init(action: .approveAndPost, unit: world.employer, change: { $0.now = $0.now.adding(seconds: -20 * 86_400) }),
        .init(action: .forward, unit: world.employer),
      ])
    #expect(again.currentVisit?.unit == world.department)
    #expect(again.visits.map(\.state) == [.forwarded, .underExamination])
  }

  @Test func `a deleted application stands in nobody's 已上报`() throws {
    let deleted = try world.after(world.forwarded + [.init(action: .delete)])
    #expect(deleted.state == .deleted)
    #expect(deleted.visits.map(\.state) == [.returned, .withdrawn])
  }

  @Test func `a former employer has no part in what is submitted to another one`() throws {
    var application = try world.after(world.forwarded + [.init(action: .sendBack, unit: world.department)])
    let other: UnitID = WorkflowWorld.id("c9")
    application.firstStop = other
    var input = world.willing
    input.newVisit = WorkflowWorld.id("77")
    let after = try Workflow.evaluate(.submit, by: world.applicant, on: application, input).after
    #expect(after.visits.first { $0.unit == world.employer }?.state == .withdrawn)
    #expect(after.currentVisit?.unit == other)
    #expect(after.earlierStops(than: try #require(after.currentVisit)).isEmpty)
  }

  @Test func `a termination ends it and bars for the year`() throws {
    let application = try world.after(world.submitted)
    let visit = application.currentVisit?.id
    let outcome = try Workflow.evaluate(
      .terminate, by: world.handler(of: world.employer), on: application, visit: visit, world.willing)
    #expect(outcome.after.state == .terminated)
    #expect(outcome.effects.contains(.barForTheYear))
    #expect(outcome.detail == "原因：材料不全")
  }

  @Test func `nobody handles an application of their own`() throws {
    let application = try world.after(world.submitted)
    let own = WorkflowActor(
      account: WorkflowWorld.id("a0"), person: world.applicant.person, unit: world.employer, mayExamine: true)
    let visit = application.currentVisit?.id
    for action in [WorkflowAction.examine, .approveAndPost, .sendBack, .terminate, .takeOver] {
      let found = codes { _ = try Workflow.evaluate(action, by: own, on: application, visit: visit, world.willing) }
      #expect(found.contains("is-not-own"), "\(action)")
    }
  }

  @Test func `a stranger's unit and a colleague without the menu are told so`() throws {
    let application = try world.after(world.submitted)
    let visit = application.currentVisit?.id
    let stranger = world.handler(of: world.authority)
    let colleague = WorkflowActor(
      account: WorkflowWorld.id("d5"), person: WorkflowWorld.id("e5"), unit: world.employer, mayExamine: false)
    for actor in [stranger, colleague] {
      let found = codes { _ = try Workflow.evaluate(.approveAndPost, by: actor, on: application, visit: visit, world.willing) }
      #expect(found == ["is-seated"])
    }
  }

  @Test func `an incomplete form is refused with each of its problems`() {
    var input = world.willing
    input.formProblems = [Reason("a", "请填写甲。"), Reason("b", "请填写乙。")]
    input.blockingFindings = [Reason("insured", "参保不足。")]
    input.authorityIsOpen = false
    #expect(refusal(.submit, at: nil, world.draft, input) == ["a", "b", "insured", "authority-is-open"])
  }

  @Test func `past the deadline a stop can still return and end it`() throws {
    var application = try world.after(world.submitted)
    application.visits[0].deadline = world.now.adding(seconds: -1)
    #expect(refusal(.approveAndPost, at: world.employer, application, world.willing) == ["is-before-deadline"])
    #expect(refusal(.sendBack, at: world.employer, application, world.willing) == [])
    #expect(refusal(.terminate, at: world.employer, application, world.willing) == [])
  }

  @Test func `an action the state no longer allows says what the state is`() throws {
    let application = try world.after(world.posted)
    let visit = application.currentVisit?.id
    let error = #expect(throws: Refusal.self) {
      try Workflow.evaluate(.claim, by: world.handler(of: world.employer), on: application, visit: visit, world.willing)
    }
    #expect(error?.reasons.first?.sentence.contains("目前为“公示中”，不能“签收”") == true)
  }

  @Test func `buttons show what may be done, whatever will be asked after pressing them`() throws {
    let application = try world.after(world.submitted)
    let visit = application.currentVisit?.id
    let bare = WorkflowInput(now: world.now)
    let offered = Workflow.offered(to: world.handler(of: world.employer), on: application, visit: visit, bare)
    #expect(offered == [.examine, .approveAndPost, .sendBack, .terminate, .takeOver])
    #expect(Workflow.offered(to: world.applicant, on: application, bare) == [.withdraw, .delete, .urge])
  }
}
