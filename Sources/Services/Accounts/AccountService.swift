import Database
public import Storage
public import Titles

/// Accounts and sessions of the embedded identity provider: registering, signing in and out, passwords.
public struct AccountService: Sendable {
  let platform: Platform
  let hasher: PasswordHasher
  let regions: IdentityRegions
  let accounts: AccountRepository
  let people: PersonRepository
  let units = UnitRepository()
  let sessions = SessionRepository()
  let throttles = ThrottleRepository()
  let codes = ResetCodeRepository()
  let seats = SeatRepository()
  let outbox: OutboxRepository
  let audit: AuditLog

  /// Works on this platform.
  ///
  /// - Parameters:
  ///   - hasher: one for the whole process: it bounds how many passwords are hashed at a time.
  ///   - regions: with which region codes an ID number may begin; a demonstration takes its own besides.
  public init(platform: Platform, hasher: PasswordHasher, regions: IdentityRegions = .national) {
    self.platform = platform
    self.hasher = hasher
    self.regions = regions
    accounts = AccountRepository(vault: platform.store.vault)
    people = PersonRepository(vault: platform.store.vault)
    outbox = OutboxRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// The hash of a name that somebody typed, for the table of failures: it may hold a password by mistake.
  func throttleSubject(ofName username: String) -> String {
    "name:" + platform.store.vault.lookup("sign-in-name:\(username)")
  }

  /// The subject of a source address, or nil where it isn't known.
  func throttleSubject(ofAddress address: String) -> String? {
    address.isEmpty ? nil : "address:\(address)"
  }
}
