import HTTPTypes

/// Signing in and out, registering, passwords.
extension Routes {
  /// 个人用户登录, sent.
  static let personalSignInPost = FixedRoute(.post, "/login/personal")
  /// 法人用户登录, sent.
  static let unitSignInPost = FixedRoute(.post, "/login/unit")
  /// 平台管理登录, sent.
  static let officeSignInPost = FixedRoute(.post, "/login/office")
  /// 二次验证 at sign-in: where the code is typed, and the deed.
  static let signInCode = FixedRoute(.get, "/login/code")
  static let signInCodePost = FixedRoute(.post, "/login/code")
  /// 退出登录.
  static let signOut = FixedRoute(.post, "/logout")
  /// Keeps a session alive while a form is being filled in.
  static let keepAlive = FixedRoute(.post, "/session")
  /// 立即注册 as 个人用户.
  static let personalRegistration = FixedRoute(.get, "/register/personal")
  /// 立即注册 as 个人用户, sent.
  static let personalRegistrationPost = FixedRoute(.post, "/register/personal")
  /// 立即注册 as 法人用户.
  static let unitRegistration = FixedRoute(.get, "/register/unit")
  /// 立即注册 as 法人用户, sent.
  static let unitRegistrationPost = FixedRoute(.post, "/register/unit")
  /// 忘记密码: ask for a code.
  static let forgottenPassword = FixedRoute(.get, "/password/forgotten")
  /// 忘记密码, sent.
  static let forgottenPasswordPost = FixedRoute(.post, "/password/forgotten")
  /// 忘记密码: set a new one with the code.
  static let passwordReset = FixedRoute(.get, "/password/reset")
  /// 忘记密码 with the code, sent.
  static let passwordResetPost = FixedRoute(.post, "/password/reset")
}
