public import Database
public import Titles

/// The audit log: one chain of rows per subject, so that writers on different subjects never wait for each other.
public struct AuditLog: Sendable {
  let vault: Vault

  /// Seals rows with the vault's chain key.
  public init(vault: Vault) {
    self.vault = vault
  }

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
    let last = try transaction.first(
      "SELECT position, hash FROM audit_log WHERE stream = \(stream) ORDER BY position DESC LIMIT 1"
    ) { row in (try row.get(0) as Int, try row.get(1) as String) }
    let position = (last?.0 ?? 0) + 1
    let hash = link(last?.1 ?? "", stream, position, now, account, action, detail)
    try transaction.run(
      """
      INSERT INTO audit_log (stream, position, created_at, account_id, action, detail, hash)
      VALUES (\(stream), \(position), \(now), \(account), \(action), \(detail), \(hash))
      """)
  }

  /// The positions of a stream whose hash doesn't follow from the rows before.
  public func broken(in stream: String, _ reader: Reader) throws -> [Int] {
    var previous = ""
    var expectedPosition = 0
    var found: [Int] = []
    try reader.forEach(
      "SELECT position, created_at, account_id, action, detail, hash FROM audit_log WHERE stream = \(stream) ORDER BY position"
    ) { row in
      expectedPosition += 1
      let position: Int = try row.get(0)
      let hash: String = try row.get(5)
      let expected = link(
        previous, stream, expectedPosition, try row.get(1), try row.get(2), try row.get(3), try row.get(4))
      if hash != expected || position != expectedPosition { found.append(position) }
      previous = hash
    }
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
