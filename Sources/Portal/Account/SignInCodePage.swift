/// 二次验证 at sign-in: the code, after the password.
struct SignInCodePage: Sendable, Equatable {
  /// Where it goes on afterwards; empty: the place of the door.
  var back = ""
  var issues = FormIssues.none
}

extension SignInCodePage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let code = FieldInfo(
      "code", "验证码", required: true, hint: "手机上身份验证器显示的6位数字。手机不在身边时，可以输入一个恢复码。", error: issues["code"])
    let form = PostForm(
      action: Routes.signInCodePost().description, token: token,
      """
      \(HiddenFields(FormBody(["return": back])))\(TextField(code, autocomplete: "one-time-code"))\
      <p class="form-buttons">\(Button("登录", .primary))</p>
      """)
    let summary = ErrorSummary(issues, title: "登录没有成功")
    let lead: HTML = "密码正确。您的账号开启了二次验证，请在5分钟内输入验证码。"
    let help: HTML = "<p class=\"field-hint\">手机丢失又没有恢复码的，请联系市职改办核实身份后解除二次验证。</p>"
    return PageBody(
      "二次验证", crumbs: [Link("首页", Routes.home().description), Link("二次验证")], hasErrors: !issues.isEmpty,
      "\(Card("二次验证", level: 1, lead: lead, "\(summary)\(form)\(help)"))")
  }
}
