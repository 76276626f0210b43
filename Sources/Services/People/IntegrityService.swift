import Database
import Storage
public import Titles

/// 诚信记录 of the reform office: who has been dishonest and may not apply for a time. What is registered acts at once on
/// whoever begins or submits an application.
public struct IntegrityService: Sendable {
  private let platform: Platform
  private let records = IntegrityRepository()
  private let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page of records, the newest first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(
    named name: String, _ standing: IntegrityStanding?, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<IntegrityRow> {
    try Access.decide(viewer, .administer(.integrity), .office).enforce("页面")
    let today = platform.clock.now().day
    return try await platform.store.database.read { reader in
      let found = try records.records(named: TextRules.cleaned(name), standing, on: today, in: window, reader)
      return ListPage(rows: found.rows.map { IntegrityRow($0, on: today) }, total: found.total)
    }
  }

  /// One record.
  ///
  /// - Throws: `NotFound` where there is none.
  public func record(_ id: IntegrityRecordID, for viewer: Viewer) async throws -> IntegrityRow {
    try Access.decide(viewer, .administer(.integrity), .office).enforce("页面")
    let found = try await platform.store.database.read { try records.load(id, in: $0) }
    guard let found else { throw NotFound("诚信记录") }
    return IntegrityRow(found, on: platform.clock.now().day)
  }

  /// Registers a record. A person with an account is told.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  public func register(_ entry: IntegrityEntry, by viewer: Viewer) async throws -> IntegrityRecordID {
    try Access.decide(viewer, .administer(.integrity), .office).enforce("页面")
    let checked = try entry.checked()
    let record = StoredIntegrityRecord(
      id: platform.store.ids.make(), name: checked.name, documentMasked: checked.document.masked, conduct: checked.conduct,
      basis: checked.basis, from: checked.from, through: checked.through)
    let hash = platform.store.vault.lookup(checked.document)
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.integrity, of: viewer, platform.store, transaction)
      try records.insert(record, documentHash: hash, in: transaction)
      let now = platform.clock.now()
      try audit.append(
        "integrity.register", on: record.id.rawValue, by: viewer.account, detail: "\(checked.from) \(checked.through)", at: now,
        in: transaction)
      let body = "\(checked.from) 至 \(checked.through) 不能申报职称。依据：\(checked.basis)。如有异议，请联系市职改办。"
      try tell(record.id, "您有一条诚信记录被登记", body, at: now, in: transaction)
    }
    return record.id
  }

  /// Lifts a record before its time.
  ///
  /// - Throws: `Refusal` at the field `reason`, or where it is lifted or over already.
  public func lift(_ id: IntegrityRecordID, reason text: String, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.integrity), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "解除原因")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.integrity, of: viewer, platform.store, transaction)
      let now = platform.clock.now()
      guard let record = try records.load(id, in: transaction) else { throw NotFound("诚信记录") }
      guard record.standing(on: now.day) == .inForce else {
        throw Refusal("integrity-over", "这条记录已经解除或期满，不需要再解除。")
      }
      _ = try records.lift(id, reason: reason, at: now, in: transaction)
      try audit.append("integrity.lift", on: id.rawValue, by: viewer.account, detail: reason, at: now, in: transaction)
      try tell(id, "您的一条诚信记录已解除", "自即日起不再影响您申报职称。", at: now, in: transaction)
    }
  }

  private func tell(
    _ id: IntegrityRecordID, _ title: String, _ body: String, at now: Moment, in transaction: Transaction
  ) throws {
    guard let person = try records.person(of: id, in: transaction) else { return }
    try Postman(platform: platform).tell(.person(person), title, body, about: nil, at: now, in: transaction)
  }
}
