public import Database
public import Titles

/// Second factors of accounts: the authenticator's secret, sealed, and the recovery codes, of which only keyed hashes are
/// stored.
public struct SecondFactorRepository: Sendable {
  /// A second factor.
  public struct StoredFactor: Sendable, Equatable {
    /// What the authenticator shares with us.
    public let secret: [UInt8]
    /// When its owner confirmed it by a code; nil: it isn't asked for yet.
    public let confirmedAt: Moment?
    /// The step of the last code that was used.
    public let lastStep: Int64
  }

  private let vault: Vault
  private static let column = "second_factors.secret"

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// The second factor of an account, confirmed or not; nil where there is none.
  public func factor(of account: AccountID, in reader: Reader) throws -> StoredFactor? {
    let sql: SQL = "SELECT secret_sealed, confirmed_at, last_step FROM second_factors WHERE account_id = \(account)"
    return try reader.first(sql) { row in
      StoredFactor(
        secret: try vault.open(try row.get(0), for: SecondFactorRepository.column, of: account.rawValue),
        confirmedAt: try row.get(1), lastStep: try row.get(2))
    }
  }

  /// Whether the account is asked for it at sign-in.
  public func isOn(_ account: AccountID, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM second_factors WHERE account_id = \(account) AND confirmed_at IS NOT NULL")
  }

  /// Puts down a new secret that waits for its first code, in the place of one that waited; false where there is one that was
  /// confirmed.
  public func begin(_ secret: [UInt8], of account: AccountID, at now: Moment, in transaction: Transaction) throws -> Bool {
    let sealed = try vault.seal(secret, for: SecondFactorRepository.column, of: account.rawValue)
    return try transaction.run(
      """
      INSERT INTO second_factors (account_id, secret_sealed, last_step, created_at)
      VALUES (\(account), \(sealed), 0, \(now))
      ON CONFLICT (account_id) DO UPDATE SET secret_sealed = \(sealed), last_step = 0, created_at = \(now)
      WHERE second_factors.confirmed_at IS NULL
      """) == 1
  }

  /// Confirms the secret that waits; false where none does.
  public func confirm(_ account: AccountID, step: Int64, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE second_factors SET confirmed_at = \(now), last_step = \(step)
      WHERE account_id = \(account) AND confirmed_at IS NULL
      """) == 1
  }

  /// Uses the code of a step up; false where it was used, or a later one.
  public func use(_ step: Int64, of account: AccountID, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE second_factors SET last_step = \(step) WHERE account_id = \(account) AND last_step < \(step)") == 1
  }

  /// Takes it away with its recovery codes; false where there is none.
  public func remove(_ account: AccountID, in transaction: Transaction) throws -> Bool {
    try transaction.run("DELETE FROM recovery_codes WHERE account_id = \(account)")
    return try transaction.run("DELETE FROM second_factors WHERE account_id = \(account)") == 1
  }

  /// Puts new recovery codes in the place of all old ones.
  public func setCodes(_ codes: [String], of account: AccountID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM recovery_codes WHERE account_id = \(account)")
    for code in codes {
      try transaction.run("INSERT INTO recovery_codes (account_id, code_hash) VALUES (\(account), \(hash(code, account)))")
    }
  }

  /// Uses a recovery code up; false where it is none, or was used.
  public func useCode(_ code: String, of account: AccountID, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "DELETE FROM recovery_codes WHERE account_id = \(account) AND code_hash = \(hash(code, account))") == 1
  }

  /// How many recovery codes are left.
  public func codesLeft(of account: AccountID, in reader: Reader) throws -> Int {
    try reader.value("SELECT COUNT(*) FROM recovery_codes WHERE account_id = \(account)") ?? 0
  }

  private func hash(_ code: String, _ account: AccountID) -> String {
    vault.lookup("recovery-code:\(account.rawValue):\(code)")
  }
}
