import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// An application of 职称初定 that has just been submitted to an employer: state, visit and tab counts as the workflow
  /// makes them, without a form behind it.
  public func submitted(
    by person: TestPerson, to employer: TestUnit, authority: TestUnit, number: String
  ) async throws -> (application: ApplicationID, visit: VisitID) {
    let id: ApplicationID = platform.store.ids.make()
    let visit: VisitID = platform.store.ids.make()
    let now = platform.clock.now()
    let entry = WorklistEntry(
      number: number, applicantName: person.name, mobileMasked: "199****0000", mobileHash: "", employerName: employer.name,
      authorityName: authority.name, titleLabel: "工程技术人才_助理工程师", submittedAt: now)
    try await platform.store.database.write { transaction in
      try transaction.run(
        """
        INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
          first_stop, pledge_at, pledge_hash, created_at, updated_at)
        VALUES (\(id), \(number), \(Business.initialDetermination), \(person.id), \(authority.id), \(authority.name), 1,
          \(ApplicationState.draft), \(employer.id), \(now), '', \(now), \(now))
        """)
      guard let before = try CaseRepository().load(id, in: transaction) else { throw NotFound("申报书") }
      let unit = try UnitRepository().load(employer.id, in: transaction)
      var input = WorkflowInput(now: now)
      input.newVisit = visit
      input.nextUnitUsesClaims = unit?.usesClaims ?? false
      let actor = WorkflowActor(account: person.account, person: person.id)
      let outcome = try Workflow.evaluate(.submit, by: actor, on: before.state, visit: nil, input)
      try CaseRepository().save(
        outcome.after, before: before, actorName: person.name, entry: entry, at: now, in: transaction)
    }
    return (id, visit)
  }
}
