public import Database
public import Titles

/// Issuance batches (发证批次).
public struct BatchRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// A unit's batches, the newest first.
  ///
  /// - Parameters:
  ///   - business: nil for all.
  ///   - name: part of the name; empty for all.
  public func list(
    of unit: UnitID, business: Business?, name: String, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<Batch> {
    var conditions: [SQL] = ["unit_id = \(unit)"]
    if let business { conditions.append("business = \(business)") }
    if !name.isEmpty { conditions.append("name LIKE \(LikePattern.containing(name)) ESCAPE '!'") }
    let condition = conditions.joined(by: " AND ")
    let total: Int = try reader.value("SELECT COUNT(*) FROM batches WHERE \(raw: condition)") ?? 0
    let sql: SQL = """
      SELECT id, unit_id, business, name, version, created_at FROM batches WHERE \(raw: condition)
      ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    let bare = try reader.all(sql) { row in try BatchRepository.make(row, counts: [:]) }
    return ListPage(rows: try bare.map { try counted($0, in: reader) }, total: total)
  }

  /// The batch with this id and its counts, or nil.
  public func load(_ id: BatchID, in reader: Reader) throws -> Batch? {
    let bare = try reader.first(
      "SELECT id, unit_id, business, name, version, created_at FROM batches WHERE id = \(id)"
    ) { row in try BatchRepository.make(row, counts: [:]) }
    return try bare.map { try counted($0, in: reader) }
  }

  private func counted(_ batch: Batch, in reader: Reader) throws -> Batch {
    var counts: [IssuanceState: Int] = [:]
    try reader.forEach("SELECT state, COUNT(*) FROM issuances WHERE batch_id = \(batch.id) GROUP BY state") { row in
      counts[try row.get(0)] = try row.get(1)
    }
    return Batch(
      id: batch.id, unit: batch.unit, business: batch.business, name: batch.name, version: batch.version,
      createdAt: batch.createdAt, counts: counts)
  }

  private static func make(_ row: Row, counts: [IssuanceState: Int]) throws -> Batch {
    Batch(
      id: try row.get(0), unit: try row.get(1), business: try row.get(2), name: try row.get(3), version: try row.get(4),
      createdAt: try row.get(5), counts: counts)
  }

  /// Adds a batch without applications.
  public func insert(_ batch: Batch, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO batches (id, unit_id, business, name, version, created_at)
      VALUES (\(batch.id), \(batch.unit), \(batch.business), \(batch.name), \(batch.version), \(batch.createdAt))
      """)
  }

  /// Renames a batch and raises its version.
  ///
  /// - Returns: false where somebody else changed it since `version`.
  public func rename(_ id: BatchID, to name: String, version: Int, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE batches SET name = \(name), version = version + 1 WHERE id = \(id) AND version = \(version)") == 1
  }

  /// Removes a batch that has no application any more. Its finished jobs stay, without the batch.
  public func delete(_ id: BatchID, in transaction: Transaction) throws {
    try transaction.run("UPDATE jobs SET batch_id = NULL WHERE batch_id = \(id)")
    try transaction.run("DELETE FROM batches WHERE id = \(id)")
  }
}
