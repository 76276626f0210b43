import Database
import Storage
import Titles

/// What a transition sets off, written in its own transaction: either all of it happened or nothing.
extension ActionRunner {
  func carryOut(
    _ outcome: WorkflowOutcome, _ stored: StoredCase, _ request: ActionRequest, _ input: WorkflowInput,
    _ transaction: Transaction
  ) throws {
    for effect in outcome.effects {
      switch effect {
      case .keepSnapshot:
        // The submission writes it beside this call: only it holds the content.
        break
      case .tellApplicant:
        let notice = Notice.toApplicant(outcome, stored, platform.reference.messages)
        try Postman(platform: platform).tell(
          .person(stored.state.applicant), notice.title, notice.body, about: stored.state.id,
          at: input.now, in: transaction)
      case .tellUnit:
        guard let visit = outcome.after.currentVisit else { continue }
        let notice = Notice.toUnit(outcome, stored, platform.reference.messages)
        try Postman(platform: platform).tell(
          .unit(visit.unit), notice.title, notice.body, about: stored.state.id, at: input.now,
          in: transaction)
      case .tellHandler:
        try tellHandler(outcome, stored, input, transaction)
      case .barForTheYear:
        try bar(stored, request, input, transaction)
      case .awaitCertificate:
        try awaitCertificate(stored, input, transaction)
      }
    }
  }

  /// A unit's own account reads what was told to the unit.
  private func tellHandler(
    _ outcome: WorkflowOutcome, _ stored: StoredCase, _ input: WorkflowInput, _ transaction: Transaction
  ) throws {
    guard let handler = outcome.after.currentVisit?.handler else { return }
    let person: PersonID? = try transaction.value("SELECT person_id FROM accounts WHERE id = \(handler)")
    guard let person else { return }
    let notice = Notice.toUnit(outcome, stored, platform.reference.messages)
    // Linked to nothing: the application is somebody else's.
    try Postman(platform: platform).tell(
      .person(person), notice.title, notice.body, about: nil, at: input.now, in: transaction)
  }

  private func bar(
    _ stored: StoredCase, _ request: ActionRequest, _ input: WorkflowInput, _ transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO bars (person_id, business, authority_id, year, application_id, reason)
      VALUES (\(stored.state.applicant), \(stored.business), \(stored.state.authority), \(input.now.day.year),
        \(stored.state.id), \(request.reason))
      ON CONFLICT (person_id, business, authority_id, year) DO NOTHING
      """)
  }

  private func awaitCertificate(_ stored: StoredCase, _ input: WorkflowInput, _ transaction: Transaction) throws {
    let title: String = try transaction.value("SELECT title_code FROM applications WHERE id = \(stored.state.id)") ?? ""
    let level = platform.reference.catalog.title(title)?.level
    let profile: [UInt8]? = try transaction.value("SELECT profile_sealed FROM persons WHERE id = \(stored.state.applicant)")
    let sex = try PersonProfile.sex(sealed: profile, of: stored.state.applicant, vault: platform.store.vault)
    try transaction.run(
      """
      INSERT INTO issuances (application_id, unit_id, business, state, applicant_name, sex, mobile_masked, employer_name,
        title_label, level, passed_on)
      SELECT application_id, unit_id, business, 'waiting', applicant_name, \(sex), mobile_masked, employer_name, title_label,
        \(level?.rawValue ?? ""), \(input.now.day)
      FROM visits WHERE application_id = \(stored.state.id) AND stop = 'accepting' AND unit_id = \(stored.state.authority)
      """)
  }
}
