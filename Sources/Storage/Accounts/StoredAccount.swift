public import Titles

/// An account as signing in needs it.
public struct StoredAccount: Sendable, Equatable {
  /// Its id.
  public let id: AccountID
  /// The door that it belongs to.
  public let door: Door
  /// 用户名, in small letters.
  public let username: String
  /// The encoded Argon2id hash.
  public let passwordHash: String
  /// The natural person of a personal account.
  public let person: PersonID?
  /// The unit of a unit's account.
  public let unit: UnitID?
  /// Which of the three administrators signs in with it.
  public let administrator: AdministratorRole?
  /// Locked by the security administrator since.
  public let lockedAt: Moment?
}
