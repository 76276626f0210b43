public import Titles

/// What somebody types who registers as 个人用户. Every text is as it was typed.
public struct PersonalRegistration: Sendable, Equatable {
  /// 真实姓名.
  public var name = ""
  /// 证件类型; nil where none was chosen.
  public var documentKind: IdentityDocumentKind? = .residentID
  /// 证件号码.
  public var documentNumber = ""
  /// 手机号.
  public var mobile = ""
  /// 用户名.
  public var username = ""
  /// 密码.
  public var password = ""
  /// 确认密码.
  public var passwordAgain = ""

  /// An empty form.
  public init() {}
}
