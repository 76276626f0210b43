public import Titles

/// An account as the security administrator sees it: nothing of its password, no number.
public struct AccountRow: Sendable, Equatable {
  /// Its id.
  public let id: AccountID
  /// 用户名.
  public let username: String
  /// The door that it belongs to.
  public let door: Door
  /// Which of the three administrators signs in with it.
  public let administrator: AdministratorRole?
  /// The person's name, or the unit's.
  public let name: String
  /// Locked since; nil where it isn't.
  public let lockedAt: Moment?
  /// Why it was locked.
  public let lockedReason: String
  /// When it was registered.
  public let createdAt: Moment
  /// Sessions that haven't been ended, those that have run out among them.
  public let sessions: Int
}
