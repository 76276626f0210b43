public import Titles

/// Somebody at one of the two doors.
public struct SignInRequest: Sendable, Equatable {
  /// The door.
  public var door: Door
  /// 用户名, as typed.
  public var username: String
  /// 密码, as typed.
  public var password: String
  /// The client's network address, by which failures are counted; empty where it isn't known.
  public var address: String
  /// What the browser says that it is.
  public var agent: String

  /// Made of these parts.
  public init(door: Door, username: String, password: String, address: String = "", agent: String = "") {
    self.door = door
    self.username = username
    self.password = password
    self.address = address
    self.agent = agent
  }
}
