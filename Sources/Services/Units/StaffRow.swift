public import Titles

/// A 单位经办用户 as 用户管理 and 用户权限 show them.
public struct StaffRow: Sendable, Equatable {
  /// The natural person.
  public let person: PersonID
  /// 姓名.
  public let name: String
  /// 证件类型.
  public let documentKind: IdentityDocumentKind
  /// 证件号码, masked.
  public let documentMasked: String
  /// 联系方式, masked.
  public let mobileMasked: String
  /// 创建时间.
  public let createdAt: Moment
}
