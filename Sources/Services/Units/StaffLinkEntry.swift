/// 新增 of 用户管理 as it is typed.
public struct StaffLinkEntry: Sendable, Equatable {
  /// 姓名: a check against mistyped numbers.
  public var name = ""
  /// 证件类型: the raw value of an `IdentityDocumentKind`.
  public var documentKind = "residentID"
  /// 证件号码.
  public var documentNumber = ""

  /// Nothing typed yet.
  public init() {}
}
