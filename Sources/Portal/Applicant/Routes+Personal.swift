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
  /// One session, ended.
  static let sessionEnd = Route<String>(.post, "/me/security/sessions/{session}/end")
  /// All other sessions, ended.
  static let otherSessionsEnd = FixedRoute(.post, "/me/security/sessions/end")
}
