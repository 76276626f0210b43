/// 忘记密码: asks for a code.
struct ForgottenPasswordPage: Sendable, Equatable {
  /// 用户名, as typed.
  var username = ""
  var issues = FormIssues.none
}

extension ForgottenPasswordPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let info = FieldInfo("username", "用户名", required: true, error: issues["username"])
    let form = PostForm(
      action: Routes.forgottenPasswordPost().description, token: token,
      """
      \(TextField(info, value: username, autocomplete: "username"))\
      <p class="form-buttons">\(Button("获取验证码", .primary))</p>
      """)
    let lead: HTML = "填写用户名后，验证码会发送到该账号在“账号安全”中登记的手机号，10分钟内有效。同一账号每天最多发送10条短信，超过后请次日再试。"
    let have = Link("已有验证码，去设置新密码", Routes.passwordReset().description)
    let content: HTML = "\(ErrorSummary(issues))\(form)<ul class=\"form-links\"><li>\(have)</li></ul>"
    return PageBody(
      "忘记密码", crumbs: [Link("首页", Routes.home().description), Link("忘记密码")], hasErrors: !issues.isEmpty,
      "\(Card("忘记密码", level: 1, lead: lead, content))")
  }
}
