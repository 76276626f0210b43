public import Database
public import Titles

/// Codes by which a forgotten password is set anew: one at a time for an account, only its keyed hash stored.
public struct ResetCodeRepository: Sendable {
  /// A code that was sent.
  public struct StoredCode: Sendable, Equatable {
    /// Its keyed hash.
    public let hash: String
    /// From then on it is worth nothing.
    public let expiresAt: Moment
    /// How often somebody has tried.
    public let attempts: Int
    /// The day of the last message to the account's mobile number.
    let sentOn: Day
    /// How many messages went there on that day.
    let sent: Int

    /// How many messages went to the account's mobile number on this day.
    public func sent(on day: Day) -> Int { day == sentOn ? sent : 0 }
  }

  /// Has no state of its own.
  public init() {}

  /// Puts a new code in the place of the one before and counts the message with it among those of the day.
  ///
  /// - Parameter hash: an empty one stands for a message without a code: no code has this hash.
  public func put(
    _ hash: String, for account: AccountID, until expiry: Moment, on day: Day, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO reset_codes (account_id, code_hash, expires_at, sent_on, sent)
      VALUES (\(account), \(hash), \(expiry), \(day), 1)
      ON CONFLICT (account_id) DO UPDATE SET code_hash = \(hash), expires_at = \(expiry), attempts = 0,
        sent = CASE WHEN reset_codes.sent_on = \(day) THEN reset_codes.sent + 1 ELSE 1 END, sent_on = \(day)
      """)
  }

  /// The code of an account, or nil.
  public func code(of account: AccountID, in reader: Reader) throws -> StoredCode? {
    let sql: SQL = "SELECT code_hash, expires_at, attempts, sent_on, sent FROM reset_codes WHERE account_id = \(account)"
    return try reader.first(sql) { row in
      StoredCode(
        hash: try row.get(0), expiresAt: try row.get(1), attempts: try row.get(2), sentOn: try row.get(3),
        sent: try row.get(4))
    }
  }

  /// Counts an attempt.
  public func countAttempt(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE reset_codes SET attempts = attempts + 1 WHERE account_id = \(account)")
  }

  /// Forgets the codes that ended before `moment`, with the counts of their days, and says how many.
  public func remove(expiredBefore moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM reset_codes WHERE expires_at < \(moment)")
  }

  /// A code that was used is worth nothing any more; how many messages went out stays known.
  public func void(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE reset_codes SET code_hash = '' WHERE account_id = \(account)")
  }
}
