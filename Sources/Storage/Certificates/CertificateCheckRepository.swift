public import Database
public import Titles

/// Who checked a certificate, when and how (查验记录). No address is kept, only its coarse region.
public struct CertificateCheckRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Notes a check. `id` sorts by time.
  public func add(
    _ entry: CertificateCheckEntry, of certificate: CertificateID, _ id: String, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO certificate_checks (id, certificate_id, created_at, way, region)
      VALUES (\(id), \(certificate), \(entry.at), \(entry.way), \(entry.region))
      """)
  }

  /// The checks of all versions of a certificate, the newest first.
  public func list(
    of number: String, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<CertificateCheckEntry> {
    let versions: SQL = "certificate_id IN (SELECT id FROM certificates WHERE number = \(number))"
    let total: Int = try reader.value("SELECT COUNT(*) FROM certificate_checks WHERE \(raw: versions)") ?? 0
    let sql: SQL = """
      SELECT created_at, way, region FROM certificate_checks WHERE \(raw: versions)
      ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    let rows = try reader.all(sql) { row in
      CertificateCheckEntry(at: try row.get(0), way: try row.get(1), region: try row.get(2))
    }
    return ListPage(rows: rows, total: total)
  }
}
