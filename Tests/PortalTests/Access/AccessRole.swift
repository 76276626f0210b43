/// Whoever may come to an address.
enum AccessRole: CaseIterable, Sendable {
  /// Nobody is signed in.
  case anonymous
  /// The natural person whose application, messages and files stand in the addresses.
  case person
  /// Another natural person.
  case otherPerson
  /// The account of the unit in the addresses.
  case legalPerson
  /// A 经办用户 of that unit to whom no menu was granted.
  case staffWithoutMenu
  /// A 经办用户 of that unit to whom every menu was granted.
  case staffWithMenu
  /// The account of another unit.
  case otherUnit
  /// 系统管理员.
  case system
  /// 安全管理员.
  case security
  /// 审计员.
  case auditor
}
