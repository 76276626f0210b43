import Testing
import Titles

/// 催办 and 申请退回: asked of the unit that has the application, until it decides something.
struct WorkflowReminderTests {
  let world = WorkflowWorld()

  private var opened: [WorkflowWorld.Step] { world.submitted + [.init(action: .examine, unit: world.employer)] }

  private func codes(_ action: WorkflowAction, _ application: Case, _ input: WorkflowInput) -> [String] {
    do throws(Refusal) {
      _ = try Workflow.evaluate(action, by: world.applicant, on: application, input)
      return []
    } catch {
      return error.reasons.map(\.code)
    }
  }

  @Test func `a reminder stays with the visit until the unit decides`() throws {
    let urged = opened + [.init(action: .urge)]
    #expect(try world.after(urged).currentVisit?.reminder == .urged)
    #expect(try world.after(urged).state == .inProgress)
    let taken = urged + [.init(action: .takeOver, unit: world.employer, handler: 2)]
    #expect(try world.after(taken).currentVisit?.reminder == .urged)
    #expect(try world.after(urged + [.init(action: .approveAndPost, unit: world.employer)]).visits.map(\.reminder) == [nil])
    let returned = try world.after(opened + [.init(action: .askReturn), .init(action: .sendBack, unit: world.employer)])
    #expect(returned.visits.map(\.reminder) == [nil])
    // Claiming decides nothing.
    let claims = WorkflowWorld.Step(action: .submit, change: { $0.nextUnitUsesClaims = true })
    let claimed = try world.after([claims, .init(action: .urge), .init(action: .claim, unit: world.employer)])
    #expect(claimed.currentVisit?.reminder == .urged)
  }

  @Test func `urging doesn't take back that it was asked for`() throws {
    let both = try world.after(opened + [.init(action: .askReturn), .init(action: .urge)])
    #expect(both.currentVisit?.reminder == .returnAsked)
    let other = try world.after(opened + [.init(action: .urge), .init(action: .askReturn)])
    #expect(other.currentVisit?.reminder == .returnAsked)
  }

  @Test func `what was withdrawn asks for nothing any more`() throws {
    let withdrawn = try world.after(world.submitted + [.init(action: .urge), .init(action: .withdraw)])
    #expect(withdrawn.visits.map(\.reminder) == [nil])
    let recalled = try world.after(world.forwarded + [.init(action: .urge), .init(action: .recall, unit: world.employer)])
    #expect(recalled.visits.map(\.reminder) == [nil, nil])
  }

  @Test func `who may take it back needn't ask, and who asks says why`() throws {
    let untouched = try world.after(world.submitted)
    #expect(codes(.askReturn, untouched, world.willing) == ["is-touched-since-submission"])
    var input = world.willing
    input.reason = ""
    #expect(codes(.askReturn, try world.after(opened), input) == ["reason-is-given"])
    #expect(codes(.urge, untouched, input) == [])
    input.reminderProblem = Reason("reminds-once", "您已催办。")
    #expect(codes(.urge, untouched, input) == ["reminds-once"])
    #expect(codes(.urge, world.draft, world.willing) == ["state"])
  }

  @Test func `the record says what was asked`() throws {
    let application = try world.after(opened)
    let asked = try Workflow.evaluate(.askReturn, by: world.applicant, on: application, world.willing)
    #expect(asked.event == .returnAsked)
    #expect(asked.detail == "原因：材料不全")
    #expect(asked.effects == [.tellUnit, .tellHandler])
    let urged = try Workflow.evaluate(.urge, by: world.applicant, on: application, world.willing)
    #expect(urged.detail == "无")
  }
}
