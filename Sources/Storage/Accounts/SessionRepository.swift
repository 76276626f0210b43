public import Database
public import Titles

/// Open sessions, by the hash of their token.
public struct SessionRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Writes a new session.
  public func insert(
    _ token: TokenHash, publicID: String, account: AccountID, address: String, agent: String, at now: Moment,
    in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO sessions (token_hash, public_id, account_id, created_at, seen_at, address, agent)
      VALUES (\(token), \(publicID), \(account), \(now), \(now), \(address), \(agent))
      """)
  }

  /// The session of this token with its account, or nil; a locked account has none.
  public func session(_ token: TokenHash, in reader: Reader) throws -> StoredSession? {
    let sql: SQL = """
      SELECT s.public_id, s.created_at, s.seen_at, a.id, a.door, a.person_id, a.unit_id, a.administrator, a.name,
        (SELECT COUNT(*) FROM messages m WHERE m.person_id = a.person_id AND m.read_at IS NULL),
        EXISTS (SELECT 1 FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
      FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = \(token) AND a.locked_at IS NULL
      """
    return try reader.first(sql) { row in
      StoredSession(
        publicID: try row.get(0), createdAt: try row.get(1), seenAt: try row.get(2), account: try row.get(3),
        door: try row.get(4), person: try row.get(5), unit: try row.get(6), administrator: try row.get(7),
        name: try row.get(8), unread: try row.get(9), hasSecondFactor: try row.get(10))
    }
  }

  /// Notes that it was used.
  public func touch(_ token: TokenHash, at now: Moment, in transaction: Transaction) throws {
    try transaction.run("UPDATE sessions SET seen_at = \(now) WHERE token_hash = \(token) AND seen_at < \(now)")
  }

  /// All sessions of an account that were used since `moment`, the last used first.
  public func sessions(of account: AccountID, seenSince moment: Moment, in reader: Reader) throws -> [SessionEntry] {
    let sql: SQL = """
      SELECT public_id, created_at, seen_at, address, agent FROM sessions
      WHERE account_id = \(account) AND seen_at > \(moment) ORDER BY seen_at DESC, public_id
      """
    return try reader.all(sql) { row in
      SessionEntry(
        publicID: try row.get(0), createdAt: try row.get(1), seenAt: try row.get(2), address: try row.get(3),
        agent: try row.get(4))
    }
  }

  /// Ends the session of this token.
  public func end(_ token: TokenHash, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM sessions WHERE token_hash = \(token)")
  }

  /// Ends one session of an account; false where it isn't theirs.
  public func end(_ publicID: String, of account: AccountID, in transaction: Transaction) throws -> Bool {
    try transaction.run("DELETE FROM sessions WHERE public_id = \(publicID) AND account_id = \(account)") == 1
  }

  /// Ends all sessions of an account but the one with this name, and says how many.
  public func endAll(of account: AccountID, but publicID: String?, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM sessions WHERE account_id = \(account) AND public_id <> \(publicID ?? "")")
  }

  /// Removes all sessions that were last used before `idle` or begun before `start`, and says how many.
  public func remove(seenBefore idle: Moment, begunBefore start: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM sessions WHERE seen_at < \(idle) OR created_at < \(start)")
  }

  /// Removes the sessions of an account that were last used before `moment`.
  public func removeIdle(of account: AccountID, seenBefore moment: Moment, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM sessions WHERE account_id = \(account) AND seen_at < \(moment)")
  }
}
