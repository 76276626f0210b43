import HTTPTypes
import Titles

extension Routes {
  /// What is overdue or falls due soon; the span and the page stand in its query.
  static let unitDue = Route<UnitID>(.get, "/units/{unit}/due")
  /// 要求本单位用户使用二次验证, saved.
  static let unitSecondFactor = Route<UnitID>(.post, "/units/{unit}/second-factor")
  static let unitFirstEntrySave = Route<UnitID>(.post, "/units/{unit}/first-entry")
  static let unitInformation = Route<UnitID>(.get, "/units/{unit}/information")
  static let unitInformationSave = Route<UnitID>(.post, "/units/{unit}/information")
  static let unitContacts = Route<UnitID>(.get, "/units/{unit}/contacts")
  static let unitContactsSave = Route<UnitID>(.post, "/units/{unit}/contacts")
  static let unitUsers = Route<UnitID>(.get, "/units/{unit}/users")
  /// Filters are posted: a document number must not stand in an address.
  static let unitUsersFilter = Route<UnitID>(.post, "/units/{unit}/users/filter")
  static let unitUserNew = Route<UnitID>(.get, "/units/{unit}/users/new")
  static let unitUserAdd = Route<UnitID>(.post, "/units/{unit}/users/new")
  static let unitUserRemoval = Route<UnitID, PersonID>(.get, "/units/{unit}/users/{person}/remove")
  static let unitUserRemove = Route<UnitID, PersonID>(.post, "/units/{unit}/users/{person}/remove")
  static let unitUserTakeOver = Route<UnitID, PersonID>(.post, "/units/{unit}/users/{person}/take-over")
  static let unitPermissions = Route<UnitID>(.get, "/units/{unit}/permissions")
  static let unitPermissionsOf = Route<UnitID, PersonID>(.get, "/units/{unit}/permissions/{person}")
  static let unitPermissionsSave = Route<UnitID, PersonID>(.post, "/units/{unit}/permissions/{person}")
}
