import Database
import Storage
public import Titles

/// What an applicant does with applications beside filling them in: 我的申报, 办理记录. Withdrawing and deleting go through
/// ``ActionService``.
public struct ApplicantService: Sendable {
  let platform: Platform
  private let applications = ApplicationRepository()
  private let records: HandlingRecordRepository

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    records = HandlingRecordRepository(vault: platform.store.vault)
  }

  /// 我的申报 with what each row offers.
  ///
  /// - Throws: `NotFound` for the account of a unit.
  public func overview(_ filter: ApplicationFilter = ApplicationFilter(), by viewer: Viewer) async throws -> ApplicationOverview {
    guard let person = viewer.person else { throw NotFound("我的申报") }
    let (applications, now) = (applications, platform.clock.now())
    return try await platform.store.database.read { reader in
      let visits = try applications.currentVisits(of: person, in: reader)
      let rows = try applications.all(of: person, filter, in: reader).map { summary in
        row(summary, visits[summary.id], person, viewer, now)
      }
      return ApplicationOverview(rows: rows, years: try applications.years(of: person, in: reader))
    }
  }

  /// Why an applicant's action isn't possible now; empty where it is.
  ///
  /// - Throws: `NotFound` for anybody else's application.
  public func obstacles(to action: WorkflowAction, on id: ApplicationID, by viewer: Viewer) async throws -> [Reason] {
    guard let person = viewer.person else { throw NotFound("申报书") }
    let (applications, now) = (applications, platform.clock.now())
    let rule = ReminderRule(records: records, calendar: platform.reference.calendar)
    return try await platform.store.database.read { reader in
      let visits = try applications.currentVisits(of: person, in: reader)
      let all = try applications.all(of: person, ApplicationFilter(), in: reader)
      guard let summary = all.first(where: { $0.id == id }) else { throw NotFound("申报书") }
      var input = WorkflowInput(now: now)
      if action.reminder != nil { input.reminderProblem = try rule.problem(of: id, today: now.day, in: reader) }
      return Workflow.obstacles(
        to: action, by: viewer.actor(for: summary.business), on: Self.application(summary, visits[id], person), input)
    }
  }

  /// What the workflow offers needs the state and the visit that has it, nothing else of the case.
  private static func application(_ summary: ApplicationSummary, _ visit: Visit?, _ person: PersonID) -> Case {
    Case(
      id: summary.id, applicant: person, state: summary.state, revision: summary.revision, firstStop: nil,
      authority: UnitID(rawValue: ""), visits: visit.map { [$0] } ?? [], current: visit?.id)
  }

  private func row(
    _ summary: ApplicationSummary, _ visit: Visit?, _ person: PersonID, _ viewer: Viewer, _ now: Moment
  ) -> ApplicationRow {
    let application = ApplicantService.application(summary, visit, person)
    let offered = Workflow.offered(to: viewer.actor(for: summary.business), on: application, WorkflowInput(now: now))
    return ApplicationRow(
      summary: summary,
      actions: ApplicantAction.offered(summary.state, revision: summary.revision, workflow: offered))
  }

  /// One row of 我的申报.
  ///
  /// - Throws: `NotFound` for anybody else's application.
  public func row(_ id: ApplicationID, by viewer: Viewer) async throws -> ApplicationRow {
    let all = try await overview(by: viewer)
    guard let row = all.rows.first(where: { $0.summary.id == id }) else { throw NotFound("申报书") }
    return row
  }

  /// 办理记录, for the applicant and for the units that have the application or had it.
  ///
  /// - Throws: `NotFound` for everybody else.
  public func history(of id: ApplicationID, for viewer: Viewer) async throws -> HandlingHistory {
    let (applications, records, platform) = (applications, records, platform)
    return try await platform.store.database.read { reader in
      guard let head = try applications.head(id, in: reader) else { throw NotFound("申报书") }
      let subject = Access.Subject.application(
        applicant: head.applicant, business: head.business, state: head.state,
        units: try applications.units(of: id, in: reader))
      try Access.decide(viewer, .view, subject).enforce("申报书")
      let all = try records.all(of: id, in: reader)
      let names = try names(of: Set(all.flatMap { [$0.unit, $0.pendingUnit].compactMap { $0 } }), reader)
      let remarks = try SectionRemark.returned(of: head, platform, in: reader)
      let rows = all.reversed().map { record in
        HandlingHistory.Row(
          position: record.position, at: record.at, actor: record.actorName,
          unitName: record.unit.flatMap { names[$0] } ?? "", event: record.event, detail: record.detail,
          revision: record.revision, remarks: remarks[record.position] ?? [],
          pendingName: record.pendingName, pendingUnitName: record.pendingUnit.flatMap { names[$0] } ?? "",
          deadline: record.deadline)
      }
      let pending = head.state == .inProgress ? try contact(of: id, reader) : nil
      return HandlingHistory(
        application: id, number: head.number, business: head.business, authorityName: head.authorityName,
        state: head.state, rows: rows, pending: pending)
    }
  }

  private func names(of units: Set<UnitID>, _ reader: Reader) throws -> [UnitID: String] {
    var names: [UnitID: String] = [:]
    try reader.forEach("SELECT id, name FROM units WHERE id IN \(list: units.sorted())") { row in
      names[try row.get(0)] = try row.get(1) as String
    }
    return names
  }

  /// The handler where there is one, else whom the unit names for 职称.
  private func contact(of id: ApplicationID, _ reader: Reader) throws -> HandlingHistory.Contact? {
    let sql: SQL = """
      SELECT v.handler_name, u.name, c.name, c.phone FROM applications a JOIN visits v ON v.id = a.current_visit
        JOIN units u ON u.id = v.unit_id
        LEFT JOIN unit_contacts c ON c.unit_id = v.unit_id AND c.business = \(ContactBusiness.titles)
      WHERE a.id = \(id)
      """
    return try reader.first(sql) { row in
      let handler: String = try row.get(0)
      let named: String? = try row.get(2)
      let phone: String? = try row.get(3)
      return HandlingHistory.Contact(
        name: Masking.name(handler.isEmpty ? named ?? "" : handler), phone: phone ?? "", unitName: try row.get(1))
    }
  }
}
