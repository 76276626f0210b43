import Database
import Storage
import Titles

/// Writes what happened to an application on its way to a certificate: handling record, audit row, message to the
/// applicant. In the transaction that changes the state, or not at all.
struct IssuanceRecorder: Sendable {
  private let platform: Platform
  private let records: HandlingRecordRepository
  private let audit: AuditLog

  init(platform: Platform) {
    self.platform = platform
    records = HandlingRecordRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// Who acts, and for which unit.
  struct Actor: Sendable {
    let account: AccountID
    let unit: UnitID
  }

  /// What is known of the application.
  struct Subject: Sendable {
    let application: ApplicationID
    let number: String
    let person: PersonID
    let revision: Int
    let business: Business
  }

  /// The words of a message.
  struct Message: Sendable {
    let title: String
    let body: String
  }

  func subject(_ application: ApplicationID, in reader: Reader) throws -> Subject {
    let found = try reader.first(
      "SELECT number, person_id, revision, business FROM applications WHERE id = \(application)"
    ) { row in
      Subject(
        application: application, number: try row.get(0), person: try row.get(1), revision: try row.get(2),
        business: try row.get(3))
    }
    guard let found else { throw NotFound("申报书") }
    return found
  }

  func record(
    _ event: WorkflowEvent, _ detail: String, _ subject: Subject, by actor: Actor, _ message: Message?,
    in transaction: Transaction
  ) throws {
    let now = platform.clock.now()
    let name: String = try transaction.value("SELECT name FROM accounts WHERE id = \(actor.account)") ?? ""
    let draft = HandlingRecordRepository.Draft(
      at: now, account: actor.account, actorName: Masking.name(name), unit: actor.unit, event: event, detail: detail,
      revision: subject.revision, pendingUnit: nil, pendingName: "")
    try records.append(draft, to: subject.application, in: transaction)
    try audit.append(
      "issuance.\(event.rawValue)", on: subject.application.rawValue, by: actor.account, at: now, in: transaction)
    guard let message else { return }
    try Postman(platform: platform).tell(
      .person(subject.person), message.title, message.body, about: subject.application, at: now, in: transaction)
  }

  /// Tells the holder of a certificate, where they have an account.
  func tell(_ message: Message, to certificate: Certificate, _ transaction: Transaction) throws {
    guard let person = certificate.person else { return }
    try Postman(platform: platform).tell(
      .person(person), message.title, message.body, about: certificate.application, at: platform.clock.now(), in: transaction)
  }
}
