public import Titles

/// Who is to be one of the three administrators.
public struct Appointment: Sendable, Equatable {
  /// Which one.
  public var role = AdministratorRole.system
  /// 用户名.
  public var username = ""
  /// 姓名.
  public var name = ""
  /// Where codes for a forgotten password go.
  public var mobile = ""
  /// The first password, to be changed by its owner.
  public var password = ""

  /// Nothing said yet.
  public init() {}
}
