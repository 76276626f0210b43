public import Database
public import Titles

/// The audit log: one chain of rows per subject, so that writers on different subjects never wait for each other.
public struct AuditLog: Sendable {
  let vault: Vault
  private let ends: ChainEnds

  /// Seals rows with the vault's chain key.
  public init(vault: Vault) {
    self.vault = vault
    ends = ChainEnds(vault: vault, table: AuditLog.table)
  }

  private static let table = "audit_log"

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - stream: the subject's id.
  ///   - action: what was done, in kebab-case.
  ///   - detail: facts without personal data.
  public func append(
    _ action: String, on stream: String, by account: AccountID?, detail: String = "", at now: Moment,
    in transaction: Transaction
  ) throws {
    let last = try ends.end(of: stream, in: transaction)
    let position = last.count + 1
    let hash = link(last.hash, stream, position, now, account, action, detail)
    try transaction.run(
      """
      INSERT INTO audit_log (stream, position, created_at, account_id, action, detail, hash)
      VALUES (\(stream), \(position), \(now), \(account), \(action), \(detail), \(hash))
      """)
    try ends.keep(ChainEnds.End(count: position, hash: hash), of: stream, in: transaction)
  }

  /// Streams in the order of their names, those of which nothing is left but the end among them.
  ///
  /// - Parameter last: the name that they come after.
  public func streams(after last: String, limit: Int, in reader: Reader) throws -> [String] {
    let sql: SQL = """
      SELECT stream FROM audit_log WHERE stream > \(last)
      UNION SELECT subject FROM chain_ends WHERE chain = \(AuditLog.table) AND subject > \(last)
      ORDER BY 1 LIMIT \(limit)
      """
    return try reader.all(sql) { row in try row.get(0) }
  }

  /// What is wrong with the rows of a stream; empty where nobody has changed anything.
  public func broken(in stream: String, _ reader: Reader) throws -> [ChainFault] {
    var end = ChainEnds.End()
    var found: [ChainFault] = []
    try reader.forEach(
      "SELECT position, created_at, account_id, action, detail, hash FROM audit_log WHERE stream = \(stream) ORDER BY position"
    ) { row in
      end.count += 1
      let position: Int = try row.get(0)
      let hash: String = try row.get(5)
      let expected = link(end.hash, stream, end.count, try row.get(1), try row.get(2), try row.get(3), try row.get(4))
      if hash != expected || position != end.count { found.append(.changed(position)) }
      end.hash = hash
    }
    if try !ends.fits(end, of: stream, in: reader) { found.append(.cutOff) }
    return found
  }

  private func link(
    _ previous: String, _ stream: String, _ position: Int, _ now: Moment, _ account: AccountID?, _ action: String,
    _ detail: String
  ) -> String {
    vault.link(
      previous: previous,
      [stream, String(position), String(now.milliseconds), account?.rawValue ?? "", action, detail])
  }
}
