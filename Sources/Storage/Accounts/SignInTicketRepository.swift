public import Database
public import Titles

/// Sign-ins whose password was right and whose second factor is still to come, by the hash of their token.
public struct SignInTicketRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Writes one.
  public func insert(
    _ token: TokenHash, for account: AccountID, until expiry: Moment, in transaction: Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO sign_in_tickets (token_hash, account_id, expires_at) VALUES (\(token), \(account), \(expiry))")
  }

  /// Whose it is; nil where it has expired or was used.
  public func account(of token: TokenHash, at now: Moment, in reader: Reader) throws -> AccountID? {
    try reader.value(
      "SELECT account_id FROM sign_in_tickets WHERE token_hash = \(token) AND expires_at > \(now)") as AccountID?
  }

  /// Uses it up.
  public func remove(_ token: TokenHash, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM sign_in_tickets WHERE token_hash = \(token)")
  }

  /// Uses all of an account up: a password that was changed since lets nobody in.
  public func removeAll(of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM sign_in_tickets WHERE account_id = \(account)")
  }

  /// Removes those that have expired, and says how many.
  public func remove(expiredBefore moment: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("DELETE FROM sign_in_tickets WHERE expires_at < \(moment)")
  }
}
