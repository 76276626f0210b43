/// Signing in and out, registering, passwords.
extension Routes {
  /// 个人用户登录, sent.
  static let personalSignInPost = Route(.post, "/login/personal")
  /// 法人用户登录, sent.
  static let unitSignInPost = Route(.post, "/login/unit")
  /// 退出登录.
  static let signOut = Route(.post, "/logout")
  /// Keeps a session alive while a form is being filled in.
  static let keepAlive = Route(.post, "/session")
  /// 立即注册 as 个人用户.
  static let personalRegistration = Route(.get, "/register/personal")
  /// 立即注册 as 个人用户, sent.
  static let personalRegistrationPost = Route(.post, "/register/personal")
  /// 立即注册 as 法人用户.
  static let unitRegistration = Route(.get, "/register/unit")
  /// 立即注册 as 法人用户, sent.
  static let unitRegistrationPost = Route(.post, "/register/unit")
  /// 忘记密码: ask for a code.
  static let forgottenPassword = Route(.get, "/password/forgotten")
  /// 忘记密码, sent.
  static let forgottenPasswordPost = Route(.post, "/password/forgotten")
  /// 忘记密码: set a new one with the code.
  static let passwordReset = Route(.get, "/password/reset")
  /// 忘记密码 with the code, sent.
  static let passwordResetPost = Route(.post, "/password/reset")
}
