public import Database
public import Titles

/// Records of dishonest conduct (诚信记录), by the keyed hash of a document.
public struct IntegrityRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL = """
    id, person_name, document_masked, conduct, basis, barred_from, barred_through, lifted_at, lifted_reason
    """

  /// One page of records, the newest first.
  ///
  /// - Parameters:
  ///   - name: a part of the person's name; empty for all.
  ///   - standing: records in one standing on `day`; nil for all.
  public func records(
    named name: String, _ standing: IntegrityStanding?, on day: Day, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<StoredIntegrityRecord> {
    var conditions: [SQL] = ["1 = 1"]
    if !name.isEmpty { conditions.append("instr(person_name, \(name)) > 0") }
    switch standing {
    case .inForce: conditions.append("lifted_at IS NULL AND barred_through >= \(day)")
    case .expired: conditions.append("lifted_at IS NULL AND barred_through < \(day)")
    case .lifted: conditions.append("lifted_at IS NOT NULL")
    case nil: break
    }
    let filter = conditions.joined(by: " AND ")
    let rows = try reader.all(
      """
      SELECT \(raw: IntegrityRepository.columns) FROM integrity_records WHERE \(raw: filter)
      ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """, IntegrityRepository.record)
    return ListPage(
      rows: rows, total: try reader.value("SELECT COUNT(*) FROM integrity_records WHERE \(raw: filter)") ?? 0)
  }

  /// What bars a person, now or at another time, and isn't lifted.
  public func unlifted(of person: PersonID, in reader: Reader) throws -> [IntegrityRecord] {
    try reader.all(
      """
      SELECT i.barred_from, i.barred_through, i.conduct FROM persons p
      JOIN integrity_records i ON i.document_hash = p.document_hash WHERE p.id = \(person) AND i.lifted_at IS NULL
      """
    ) { row in
      IntegrityRecord(effect: Effect(from: try row.get(0), through: try row.get(1)), summary: try row.get(2))
    }
  }

  /// The record with this id, or nil.
  public func load(_ id: IntegrityRecordID, in reader: Reader) throws -> StoredIntegrityRecord? {
    try reader.first(
      "SELECT \(raw: IntegrityRepository.columns) FROM integrity_records WHERE id = \(id)", IntegrityRepository.record)
  }

  /// Writes a new record for the person whose document has this keyed hash.
  public func insert(_ record: StoredIntegrityRecord, documentHash: String, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO integrity_records (id, document_hash, person_name, document_masked, conduct, basis, barred_from, barred_through)
      VALUES (\(record.id), \(documentHash), \(record.name), \(record.documentMasked), \(record.conduct), \(record.basis),
        \(record.from), \(record.through))
      """)
  }

  /// Lifts a record; false where it was lifted before.
  public func lift(_ id: IntegrityRecordID, reason: String, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE integrity_records SET lifted_at = \(now), lifted_reason = \(reason) WHERE id = \(id) AND lifted_at IS NULL") == 1
  }

  /// The registered person to whom a record belongs, or nil.
  public func person(of id: IntegrityRecordID, in reader: Reader) throws -> PersonID? {
    try reader.value(
      "SELECT p.id FROM integrity_records i JOIN persons p ON p.document_hash = i.document_hash WHERE i.id = \(id)")
  }

  private static func record(_ row: Row) throws -> StoredIntegrityRecord {
    StoredIntegrityRecord(
      id: try row.get(0), name: try row.get(1), documentMasked: try row.get(2), conduct: try row.get(3), basis: try row.get(4),
      from: try row.get(5), through: try row.get(6), liftedAt: try row.get(7), liftedReason: try row.get(8))
  }
}
