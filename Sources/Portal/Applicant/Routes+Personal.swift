import HTTPTypes
import Titles

/// 个人中心 outside of applications and certificates.
extension Routes {
  /// 基本信息, saved.
  static let profilePost = FixedRoute(.post, "/me/profile")
  /// 基本信息 while it is being filled in.
  static let profilePatch = FixedRoute(.patch, "/me/profile")
  /// 免冠照, uploaded.
  static let profilePhotoPut = FixedRoute(.put, "/me/profile/photo")
  /// 免冠照, to be looked at.
  static let profilePhoto = Route<AttachmentID>(.get, "/me/profile/photo/{attachment}")
  /// Registered units, for 现工作单位.
  static let profileUnits = FixedRoute(.get, "/me/profile/units")
  /// One message, read.
  static let messageRead = Route<MessageID>(.post, "/me/messages/{message}/read")
  /// All messages, read.
  static let messagesRead = FixedRoute(.post, "/me/messages/read")
  /// The password, changed.
  static let passwordPost = FixedRoute(.post, "/me/security/password")
  /// The mobile number that codes go to.
  static let mobile = FixedRoute(.get, "/me/security/mobile")
  /// The mobile number that codes go to, changed.
  static let mobilePost = FixedRoute(.post, "/me/security/mobile")
  /// 二次验证: how far it is; what is done with it.
  static let secondFactor = FixedRoute(.get, "/me/security/second-factor")
  static let secondFactorBegin = FixedRoute(.post, "/me/security/second-factor")
  static let secondFactorConfirm = FixedRoute(.post, "/me/security/second-factor/confirm")
  static let secondFactorEnd = FixedRoute(.post, "/me/security/second-factor/end")
  /// 重新生成恢复码.
  static let recoveryCodes = FixedRoute(.post, "/me/security/second-factor/codes")
  /// 消息通知, saved.
  static let notificationsPost = FixedRoute(.post, "/me/security/notifications")
  /// 获取验证码: a code, sent to the mail address of 基本信息.
  static let mailCodePost = FixedRoute(.post, "/me/security/mail/code")
  /// 验证电子邮箱: where the code is typed, and the deed.
  static let mailCode = FixedRoute(.get, "/me/security/mail")
  static let mailConfirmPost = FixedRoute(.post, "/me/security/mail")
  /// One session, ended.
  static let sessionEnd = Route<String>(.post, "/me/security/sessions/{session}/end")
  /// All other sessions, ended.
  static let otherSessionsEnd = FixedRoute(.post, "/me/security/sessions/end")
}
