public import Titles

/// An open session with its account: what every request begins with.
public struct StoredSession: Sendable, Equatable {
  /// The name by which its owner sees and ends it; no secret.
  public let publicID: String
  /// When it began.
  public let createdAt: Moment
  /// When it was last used, to the minute.
  public let seenAt: Moment
  /// The account.
  public let account: AccountID
  /// The account's door.
  public let door: Door
  /// The natural person of a personal account.
  public let person: PersonID?
  /// The unit of a unit's account.
  public let unit: UnitID?
  /// Which of the three administrators it is.
  public let administrator: AdministratorRole?
  /// The person's or administrator's name, or a unit's 法定代表人's.
  public let name: String
  /// Messages of the person that they haven't read.
  public let unread: Int
  /// Whether the account has a second factor.
  public let hasSecondFactor: Bool
}
