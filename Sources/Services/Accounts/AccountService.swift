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
  let codes = CodeRepository(.password)
  let seats = SeatRepository()
  let tickets = SignInTicketRepository()
  let secondFactor: SecondFactorCheck
  let outbox: OutboxRepository
  let audit: AuditLog

  /// Works on this platform.
  ///
  /// - Parameters:
  ///   - hasher: one for the whole process: it bounds how many passwords are hashed at a time.
  ///   - regions: with which region codes an ID number may begin; a demonstration takes its own besides.
  ///   - machine: the clock by which authenticators make their codes: visitors of a demonstration move the platform's, not
  ///     those of their telephones. Nil: the platform's.
  public init(
    platform: Platform, hasher: PasswordHasher, regions: IdentityRegions = .national, machine: PlatformClock? = nil
  ) {
    self.platform = platform
    self.hasher = hasher
    self.regions = regions
    accounts = AccountRepository(vault: platform.store.vault)
    people = PersonRepository(vault: platform.store.vault)
    outbox = OutboxRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
    secondFactor = SecondFactorCheck(vault: platform.store.vault, machine: machine ?? platform.clock)
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
