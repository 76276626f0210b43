/// An account as 账号管理 shows it: nothing of its password, no number.
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

  /// Whose it is: 个人用户, 法人用户, or which administrator's.
  public var holder: String { administrator?.label ?? door.holder }

  /// Made of these parts.
  public init(
    id: AccountID, username: String, door: Door, administrator: AdministratorRole?, name: String, lockedAt: Moment?,
    lockedReason: String, createdAt: Moment, sessions: Int
  ) {
    self.id = id
    self.username = username
    self.door = door
    self.administrator = administrator
    self.name = name
    self.lockedAt = lockedAt
    self.lockedReason = lockedReason
    self.createdAt = createdAt
    self.sessions = sessions
  }
}
