import Database
import Storage
import Titles

/// The facts that the workflow's guards ask for, read in the transaction that will write.
extension ActionRunner {
  func input(
    for request: ActionRequest, by actorName: String, _ stored: StoredCase, _ reader: Reader
  ) throws -> WorkflowInput {
    var input = WorkflowInput(now: platform.clock.now())
    input.newVisit = platform.store.ids.make()
    input.reason = request.reason
    input.returnTo = request.returnTo
    input.returnsDirectly = request.returnsDirectly
    input.correction = request.correction
    if request.action == .sendBack {
      input.sections = try platform.forms.schema(stored.business, version: stored.schemaVersion).sectionNames
    }
    input.posting = request.posting
    input.recommendation = request.recommendation
    input.names.actor = Masking.name(actorName)
    input.postingProblem = postingProblem(request.posting, stored.business, input.now.day)
    if let visit = request.visit, let names = stored.visitNames[visit] {
      input.unitUsesClaims = names.usesClaims
      input.names.handler = Masking.name(names.handler)
    }
    if let node = request.returnTo { input.names.returnNode = stored.visitNames[node]?.unit ?? "" }
    if request.action.reminder != nil {
      input.reminderProblem = try ReminderRule(records: records, calendar: platform.reference.calendar)
        .problem(of: stored.state.id, today: input.now.day, in: reader)
    }
    try addNextUnit(to: &input, request, stored, reader)
    return input
  }

  /// What the posting rule in force says against these days; a year that isn't loaded is a problem of its own.
  private func postingProblem(_ posting: PostingPeriod?, _ business: Business, _ today: Day) -> Reason? {
    guard let posting, let rule = platform.reference.posting.rule(for: business, on: today) else { return nil }
    do throws(Refusal) {
      return try rule.problem(
        from: posting.from, through: posting.through, today: today, in: platform.reference.calendar, field: "posting")
    } catch {
      return error.reasons.first
    }
  }

  private func addNextUnit(
    to input: inout WorkflowInput, _ request: ActionRequest, _ stored: StoredCase, _ reader: Reader
  ) throws {
    let unit = request.nextUnit ?? firstArrival(request, stored)
    guard let unit else { return }
    let found = try reader.first(
      "SELECT name, kind, uses_claims, completed_at, suspended_at FROM units WHERE id = \(unit)"
    ) { row in
      let kind: UnitKind = try row.get(1)
      let completed: Moment? = try row.get(3)
      let suspended: Moment? = try row.get(4)
      let isActive = completed != nil && suspended == nil
      return (
        name: try row.get(0) as String, usesClaims: try row.get(2) as Bool,
        next: NextUnit(id: unit, isActive: isActive, mayReceive: kind != .employer || unit == stored.state.authority)
      )
    }
    guard let found else { return }
    input.nextUnitUsesClaims = found.usesClaims
    input.names.nextUnit = found.name
    if request.nextUnit != nil { input.nextUnit = found.next }
  }

  /// Where a submission arrives: the stop that asked for it, or the first.
  private func firstArrival(_ request: ActionRequest, _ stored: StoredCase) -> UnitID? {
    guard request.action == .submit else { return nil }
    return stored.state.visit(stored.state.directReturn)?.unit ?? stored.state.firstStop
  }
}
