public import Database
public import Titles

/// Codes that went out to somebody: one at a time for an account and a purpose, only its keyed hash stored.
public struct CodeRepository: Sendable {
  /// What a code is good for.
  public enum Purpose: String, Sendable, CaseIterable {
    /// A forgotten password is set anew.
    case password
    /// A mail address is confirmed.
    case mail
  }

  private let purpose: Purpose

  /// A code that was sent.
  public struct StoredCode: Sendable, Equatable {
    /// Its keyed hash.
    public let hash: String
    /// From then on it is worth nothing.
    public let expiresAt: Moment
    /// How often somebody has tried.
    public let attempts: Int
    /// The day of the last message with a code.
    let sentOn: Day
    /// How many messages went out on that day.
    let sent: Int

    /// How many messages went out on this day.
    public func sent(on day: Day) -> Int { day == sentOn ? sent : 0 }
  }

  /// The codes for this.
  public init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  /// Puts a new code in the place of the one before and counts the message with it among those of the day.
  ///
  /// - Parameter hash: an empty one stands for a message without a code: no code has this hash.
  public func put(
    _ hash: String, for account: AccountID, until expiry: Moment, on day: Day, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO sent_codes (account_id, purpose, code_hash, expires_at, sent_on, sent)
      VALUES (\(account), \(purpose), \(hash), \(expiry), \(day), 1)
      ON CONFLICT (account_id, purpose) DO UPDATE SET code_hash = \(hash), expires_at = \(expiry), attempts = 0,
        sent = CASE WHEN sent_codes.sent_on = \(day) THEN sent_codes.sent + 1 ELSE 1 END, sent_on = \(day)
      """)
  }

  /// The code of an account, or nil.
  public func code(of account: AccountID, in reader: Reader) throws -> StoredCode? {
    let sql: SQL = """
      SELECT code_hash, expires_at, attempts, sent_on, sent FROM sent_codes
      WHERE account_id = \(account) AND purpose = \(purpose)
      """
    return try reader.first(sql) { row in
      StoredCode(
        hash: try row.get(0), expiresAt: try row.get(1), attempts: try row.get(2), sentOn: try row.get(3),
        sent: try row.get(4))
    }
  }

  /// Counts an attempt.
  public func countAttempt(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE sent_codes SET attempts = attempts + 1 WHERE account_id = \(account) AND purpose = \(purpose)")
  }

  /// Forgets the codes of every purpose that ended before `moment`, with the counts of their days, and says how many.
  public static func remove(expiredBefore moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM sent_codes WHERE expires_at < \(moment)")
  }

  /// A code that was used is worth nothing any more; how many messages went out stays known.
  public func void(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE sent_codes SET code_hash = '' WHERE account_id = \(account) AND purpose = \(purpose)")
  }
}
