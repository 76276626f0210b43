/// 忘记密码: sets a new one with the code.
struct PasswordResetPage: Sendable, Equatable {
  /// 用户名, as typed.
  var username = ""
  /// 验证码, as typed.
  var code = ""
  var issues = FormIssues.none
}

extension PasswordResetPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let name = FieldInfo("username", "用户名", required: true, error: issues["username"])
    let number = FieldInfo(
      "code", "验证码", required: true, hint: "短信中的6位数字。没有收到时，请核对用户名，一分钟后可以重新获取。", error: issues["code"])
    let form = PostForm(
      action: Routes.passwordResetPost().description, token: token,
      """
      \(TextField(name, value: username, autocomplete: "username"))\
      \(TextField(number, value: code, autocomplete: "one-time-code"))\
      \(NewPasswordFields(label: "新密码", issues: issues))\
      <p class="form-buttons">\(Button("重置密码", .primary))</p>
      """)
    let again = Link("重新获取验证码", Routes.forgottenPassword().description)
    let content: HTML = "\(ErrorSummary(issues))\(form)<ul class=\"form-links\"><li>\(again)</li></ul>"
    let lead: HTML = "重置后，该账号在所有设备上的登录都会退出，需要用新密码重新登录。"
    return PageBody(
      "重置密码", crumbs: [Link("首页", Routes.home().description), Link("重置密码")], hasErrors: !issues.isEmpty,
      "\(Card("重置密码", level: 1, lead: lead, content))")
  }
}
