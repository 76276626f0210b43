/// What somebody types whose password was right: the code of the authenticator, or a recovery code.
public struct SecondFactorEntry: Sendable, Equatable {
  /// What ``CodeNeeded`` gave.
  public var ticket: String
  /// 验证码 or 恢复码, as typed.
  public var code: String
  /// The client's network address; empty where it isn't known.
  public var address: String
  /// What the browser says that it is.
  public var agent: String

  /// Made of these parts.
  public init(ticket: String, code: String, address: String = "", agent: String = "") {
    self.ticket = ticket
    self.code = code
    self.address = address
    self.agent = agent
  }
}
