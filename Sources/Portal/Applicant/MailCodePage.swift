/// 验证电子邮箱: where the code is typed that went to the address.
struct MailCodePage: Sendable, Equatable {
  /// The address, masked.
  var mail: String
  var issues = FormIssues.none
}

extension MailCodePage {
  /// The content of the page; the shell is the place's.
  func body(token: FormToken, crumbs: [Link]) -> PageBody {
    let code = FieldInfo(
      "code", "验证码", required: true, hint: "6位数字，10分钟内有效。没有收到的，请查看垃圾邮件，1分钟后可以重新获取。",
      error: issues["code"])
    let form = PostForm(
      action: Routes.mailConfirmPost().description, token: token,
      """
      \(TextField(code, autocomplete: "one-time-code"))\
      <p class="form-buttons">\(ButtonLink("返回", Routes.security().description)) \(Button("验证", .primary))</p>
      """)
    let again = PostButton(Button("重新获取验证码", .quiet), action: Routes.mailCodePost().description, token: token)
    return PageBody(
      "验证电子邮箱", crumbs: crumbs, hasErrors: !issues.isEmpty,
      """
      \(PageHeading("验证电子邮箱"))\(ErrorSummary(issues))\
      \(Card("填写验证码", lead: "验证码已发送到\(mail)。", "<div class=\"narrow-form\">\(form)\(again)</div>"))
      """)
  }
}
