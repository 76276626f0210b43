import Database
import Storage
import Titles

extension ScaleService {
  /// Adds submitted applications with these numbers, spread over three years: the rows that lists, pages and checks
  /// read. Their forms hold 基本信息 alone.
  ///
  /// - Parameter stage: how far all of them have come; nil for all stages in realistic proportions.
  /// - Throws: `DatabaseError.constraint` where one of them is there already.
  public func addApplications(_ numbers: Range<Int>, at stage: ScaleStage? = nil) async throws {
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: batch) {
      let part = start..<min(start + batch, numbers.upperBound)
      try await platform.store.database.write { transaction in
        for number in part {
          try insertApplication(applicant(number), stage ?? ScaleStage.stage(of: number), in: transaction)
        }
      }
    }
    try await countVisits()
  }

  private func insertApplication(
    _ applicant: ScaleApplicant, _ stage: ScaleStage, in transaction: Transaction
  ) throws {
    let submitted = platform.clock.now().adding(seconds: -Int64(applicant.number) * 1_663 % (3 * 365 * 86_400))
    try insertPerson(applicant, in: transaction)
    let visits: [VisitID] = [platform.store.ids.make(), platform.store.ids.make()]
    let current = stage.state == .inProgress ? (stage.atAuthority == nil ? visits[0] : visits[1]) : nil
    let title = platform.reference.catalog.title("engineering-assistant")
    let employer = ground.employers[applicant.employer]
    try transaction.run(
      """
      INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
        revision, version, first_stop, current_visit, pledge_at, pledge_hash, title_code, title_label, employer_name,
        created_at, submitted_at, updated_at)
      VALUES (\(applicant.application), \(applicant.applicationNumber), 'initialDetermination', \(applicant.person),
        \(ground.authority.unit), \(ground.authority.name), 1, \(stage.state), 1, 2, \(employer.unit), \(current),
        \(submitted), '', \(title?.code), \(title?.label), \(employer.name), \(submitted), \(submitted), \(submitted))
      """)
    try insertAnswers(applicant, at: submitted, in: transaction)
    let entry = WorklistEntry(
      number: applicant.applicationNumber, applicantName: applicant.name,
      mobileMasked: try Invented.mobile(applicant.number).masked,
      mobileHash: platform.store.vault.lookup(try Invented.mobile(applicant.number).text), employerName: employer.name,
      authorityName: ground.authority.name, titleLabel: title?.label ?? "", submittedAt: submitted)
    try insertVisit(visits[0], 1, .employer, employer, stage.atEmployer, applicant, entry, in: transaction)
    if let state = stage.atAuthority {
      try insertVisit(visits[1], 2, .accepting, ground.authority, state, applicant, entry, in: transaction)
    }
    try insertRecords(applicant, stage, at: submitted, in: transaction)
    if stage == .concluded { try insertIssuance(applicant, entry, in: transaction) }
  }

  private func insertAnswers(
    _ applicant: ScaleApplicant, at moment: Moment, in transaction: Transaction
  ) throws {
    let basic = try form.basic(of: applicant)
    _ = try drafts.save(basic, section: "basic", of: applicant.application, at: moment, in: transaction)
    var answers = Answers()
    answers[section: "basic"] = basic
    let bytes = FormSnapshot(business: "initialDetermination", version: 1, answers: answers).encoded()
    try drafts.keepSnapshot(
      bytes, sha256: FilingService.sha256(bytes), schemaVersion: 1, revision: 1, of: applicant.application, at: moment,
      in: transaction)
  }

  private func insertVisit(
    _ visit: VisitID, _ position: Int, _ stop: Stop, _ unit: ScaleGround.Place, _ state: VisitState,
    _ applicant: ScaleApplicant, _ entry: WorklistEntry, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO visits (id, application_id, unit_id, business, stop, position, state, handler_id, handler_name, is_touched,
        arrived_at, number, applicant_name, mobile_masked, mobile_hash, employer_name, authority_name, title_label,
        submitted_at)
      VALUES (\(visit), \(applicant.application), \(unit.unit), 'initialDetermination', \(stop), \(position), \(state),
        \(unit.account), \(unit.person), 1, \(entry.submittedAt), \(entry.number), \(entry.applicantName),
        \(entry.mobileMasked), \(entry.mobileHash), \(entry.employerName), \(entry.authorityName), \(entry.titleLabel),
        \(entry.submittedAt))
      """)
  }

  private func insertRecords(
    _ applicant: ScaleApplicant, _ stage: ScaleStage, at moment: Moment, in transaction: Transaction
  ) throws {
    let (employer, authority) = (ground.employers[applicant.employer], ground.authority)
    let name = Masking.name(applicant.name)
    var rows: [HandlingRecordRepository.Draft] = [
      .init(
        at: moment, account: applicant.account, actorName: name, unit: nil, event: .started, detail: "无", revision: 0,
        pendingUnit: nil, pendingName: name),
      .init(
        at: moment, account: applicant.account, actorName: name, unit: nil, event: .submitted, detail: "无", revision: 1,
        pendingUnit: employer.unit, pendingName: employer.name),
    ]
    for (index, step) in stage.events.enumerated() {
      let unit = step.isAuthoritys ? authority : employer
      let pending = step.event == .forwarded ? authority : unit
      // Where it has left the units, none of them has anything to do.
      let isOpen = step.event.state(hasPendingUnit: false) == .inProgress
      let back = step.event == .returned ? name : ""
      rows.append(
        .init(
          at: moment.adding(seconds: Int64(index + 1) * 86_400), account: unit.account, actorName: Masking.name(unit.person),
          unit: unit.unit, event: step.event, detail: "无", revision: 1,
          pendingUnit: isOpen ? pending.unit : nil, pendingName: isOpen ? Masking.name(pending.person) : back))
    }
    for row in rows { try records.append(row, to: applicant.application, in: transaction) }
  }

  private func insertIssuance(
    _ applicant: ScaleApplicant, _ entry: WorklistEntry, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO issuances (application_id, unit_id, business, state, applicant_name, sex, mobile_masked, employer_name,
        title_label, level, passed_on)
      VALUES (\(applicant.application), \(ground.authority.unit), 'initialDetermination', 'waiting', \(entry.applicantName),
        \(Invented.document(applicant.number).sex?.label ?? ""), \(entry.mobileMasked), \(entry.employerName),
        \(entry.titleLabel), 'assistant', \(entry.submittedAt.day))
      """)
  }

  /// The tab counts of all units, once instead of row by row.
  private func countVisits() async throws {
    try await platform.store.database.write { transaction in
      try transaction.run("DELETE FROM visit_counts")
      try transaction.run(
        """
        INSERT INTO visit_counts (unit_id, business, state, total)
        SELECT unit_id, business, state, COUNT(*) FROM visits WHERE state <> 'withdrawn' GROUP BY unit_id, business, state
        """)
    }
  }
}
