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
  }

  /// Has no state of its own.
  public init() {}

  /// Puts a new code in the place of the one before.
  public func put(_ hash: String, for account: AccountID, until expiry: Moment, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO reset_codes (account_id, code_hash, expires_at) VALUES (\(account), \(hash), \(expiry))
      ON CONFLICT (account_id) DO UPDATE SET code_hash = \(hash), expires_at = \(expiry), attempts = 0
      """)
  }

  /// The code of an account, or nil.
  public func code(of account: AccountID, in reader: Reader) throws -> StoredCode? {
    try reader.first("SELECT code_hash, expires_at, attempts FROM reset_codes WHERE account_id = \(account)") { row in
      StoredCode(hash: try row.get(0), expiresAt: try row.get(1), attempts: try row.get(2))
    }
  }

  /// Counts an attempt.
  public func countAttempt(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE reset_codes SET attempts = attempts + 1 WHERE account_id = \(account)")
  }

  /// Removes a code that was used.
  public func remove(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM reset_codes WHERE account_id = \(account)")
  }
}
