import HTTPTypes
import Titles

/// The doors of the places: what headers, redirects and messages lead to.
extension Routes {
  /// The portal's home.
  static let home = FixedRoute(.get, "/")
  /// 个人用户登录.
  static let personalSignIn = FixedRoute(.get, "/login/personal")
  /// 法人用户登录.
  static let unitSignIn = FixedRoute(.get, "/login/unit")
  /// 平台管理登录.
  static let officeSignIn = FixedRoute(.get, "/login/office")
  /// 首页 of 平台管理.
  static let office = FixedRoute(.get, "/office")
  /// 基本信息: where 个人中心 opens.
  static let profile = FixedRoute(.get, "/me/profile")
  /// 我的申报.
  static let myApplications = FixedRoute(.get, "/me/applications")
  /// 我的证书.
  static let myCertificates = FixedRoute(.get, "/me/certificates")
  /// 消息.
  static let messages = FixedRoute(.get, "/me/messages")
  /// 账号安全.
  static let security = FixedRoute(.get, "/me/security")
  /// 首页 of a 单位中心.
  static let unitHome = Route<UnitID>(.get, "/units/{unit}")
  /// 完善单位基础信息 at first entry.
  static let unitFirstEntry = Route<UnitID>(.get, "/units/{unit}/first-entry")
}
