public import Database
public import Titles

/// Remembers decisive requests by their key, so that the same one is never carried out twice.
public struct IdempotencyRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// What the request with this key led to, or nil where it is new.
  public func outcome(of key: String, account: AccountID, in reader: Reader) throws -> String? {
    try reader.value("SELECT outcome FROM idempotency_keys WHERE account_id = \(account) AND request_key = \(key)")
  }

  /// Keeps what it led to, in the same transaction.
  public func remember(
    _ key: String, account: AccountID, outcome: String, at now: Moment, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO idempotency_keys (account_id, request_key, outcome, created_at)
      VALUES (\(account), \(key), \(outcome), \(now))
      ON CONFLICT (account_id, request_key) DO UPDATE SET outcome = excluded.outcome, created_at = excluded.created_at
      """)
  }

  /// Forgets the requests from before `moment`, and says how many.
  public func remove(before moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM idempotency_keys WHERE created_at < \(moment)")
  }
}
