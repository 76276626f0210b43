import HTTPTypes
import Titles

/// 平台管理.
extension Routes {
  static let officeUnits = FixedRoute(.get, "/office/units")
  /// Units for a choice by typing.
  static let officeUnitSearch = FixedRoute(.get, "/office/unit-search")
  static let officeUnit = Route<UnitID>(.get, "/office/units/{unit}")
  static let officeUnitKind = Route<UnitID>(.post, "/office/units/{unit}/kind")
  static let officeUnitPowers = Route<UnitID>(.post, "/office/units/{unit}/powers")
  static let officeUnitSuspend = Route<UnitID>(.post, "/office/units/{unit}/suspend")
  static let officeUnitRestore = Route<UnitID>(.post, "/office/units/{unit}/restore")
  /// 合并重复单位: choosing the one that remains, then both beside each other.
  static let officeUnitMerge = Route<UnitID>(.get, "/office/units/{unit}/merge")
  static let officeUnitMergeChoose = Route<UnitID>(.post, "/office/units/{unit}/merge")
  static let officeUnitMergeDo = Route<UnitID>(.post, "/office/units/{unit}/merge/confirm")
  static let officeAccounts = FixedRoute(.get, "/office/accounts")
  static let officeAccount = Route<AccountID>(.get, "/office/accounts/{account}")
  static let officeAccountLock = Route<AccountID>(.post, "/office/accounts/{account}/lock")
  static let officeAccountUnlock = Route<AccountID>(.post, "/office/accounts/{account}/unlock")
  static let officeAccountEnd = Route<AccountID>(.post, "/office/accounts/{account}/sessions/end")
  static let officeAudit = FixedRoute(.get, "/office/audit")
  static let officeAuditVerify = FixedRoute(.post, "/office/audit/verify")
}
