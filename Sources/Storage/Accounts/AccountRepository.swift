public import Database
public import Titles

/// Accounts: who signs in by which door, with which password.
public struct AccountRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// Writes a new account.
  ///
  /// - Throws: `DatabaseError.constraint` where the name is taken or the person or unit has an account.
  public func insert(_ account: NewAccount, at now: Moment, in transaction: Transaction) throws {
    var person: PersonID?
    var unit: UnitID?
    var administrator: AdministratorRole?
    let door: Door
    switch account.owner {
    case .person(let id): (person, door) = (id, .personal)
    case .unit(let id): (unit, door) = (id, .unit)
    case .administrator(let role): (administrator, door) = (role, .office)
    }
    let mobile = try vault.seal(account.mobile.text, for: AccountRepository.mobileColumn, of: account.id.rawValue)
    try transaction.run(
      """
      INSERT INTO accounts (id, door, username, password_hash, person_id, unit_id, administrator, name, mobile_sealed,
        mobile_hash, created_at)
      VALUES (\(account.id), \(door), \(account.username), \(account.passwordHash), \(person), \(unit), \(administrator),
        \(account.name), \(mobile), \(vault.lookup(account.mobile.text)), \(now))
      """)
  }

  /// The account with this name, or nil.
  public func account(named username: String, in reader: Reader) throws -> StoredAccount? {
    try reader.first(
      "\(raw: AccountRepository.select) WHERE username = \(username)", AccountRepository.account)
  }

  /// The account with this id, or nil.
  public func account(_ id: AccountID, in reader: Reader) throws -> StoredAccount? {
    try reader.first("\(raw: AccountRepository.select) WHERE id = \(id)", AccountRepository.account)
  }

  /// The mobile number that codes go to, opened.
  public func mobile(of id: AccountID, in reader: Reader) throws -> String? {
    try reader.first("SELECT mobile_sealed FROM accounts WHERE id = \(id)") { row in
      try vault.open(try row.get(0) as [UInt8], for: AccountRepository.mobileColumn, of: id.rawValue)
    }
  }

  /// Changes the mobile number that codes go to.
  public func setMobile(_ mobile: MobileNumber, of id: AccountID, in transaction: Transaction) throws {
    let sealed = try vault.seal(mobile.text, for: AccountRepository.mobileColumn, of: id.rawValue)
    try transaction.run(
      "UPDATE accounts SET mobile_sealed = \(sealed), mobile_hash = \(vault.lookup(mobile.text)) WHERE id = \(id)")
  }

  /// Changes the password.
  public func setPassword(_ hash: String, of id: AccountID, in transaction: Transaction) throws {
    try transaction.run("UPDATE accounts SET password_hash = \(hash) WHERE id = \(id)")
  }

  private static let mobileColumn = "accounts.mobile"

  private static let select: SQL =
    "SELECT id, door, username, password_hash, person_id, unit_id, administrator, locked_at FROM accounts"

  private static func account(_ row: Row) throws -> StoredAccount {
    StoredAccount(
      id: try row.get(0), door: try row.get(1), username: try row.get(2), passwordHash: try row.get(3),
      person: try row.get(4), unit: try row.get(5), administrator: try row.get(6), lockedAt: try row.get(7))
  }
}
