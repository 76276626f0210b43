import Storage
public import Titles

/// An account as 账号管理 shows it.
public struct ControlledAccount: Sendable, Equatable {
  /// The account.
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
  /// How many sessions are open.
  public let sessions: Int

  init(_ row: AccountRow) {
    id = row.id
    username = row.username
    door = row.door
    administrator = row.administrator
    name = row.name
    lockedAt = row.lockedAt
    lockedReason = row.lockedReason
    createdAt = row.createdAt
    sessions = row.sessions
  }
}
