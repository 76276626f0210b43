import Titles

/// 修改手机号: the number that codes for a forgotten password go to.
struct MobilePage: Sendable, Equatable {
  /// The number as it is, masked.
  var current: String
  /// Whether a natural person looks at it, who has another number in 基本信息.
  var isPersonal: Bool
  /// The new number, as typed.
  var typed = ""
  var issues = FormIssues.none
}

extension MobilePage {
  /// The content of the page; the shell is the place's.
  func body(token: FormToken, crumbs: [Link]) -> PageBody {
    let number = FieldInfo("mobile", "新手机号", required: true, hint: "现在是\(current)。", error: issues["mobile"])
    let password = FieldInfo(
      "current", "登录密码", required: true, hint: "为防止他人冒用已登录的设备，请输入现在的登录密码。", error: issues["current"])
    let form = PostForm(
      action: Routes.mobilePost().description, token: token,
      """
      \(TextField(number, value: typed, kind: .tel, autocomplete: "tel"))\(PasswordField(password))\
      <p class="form-buttons">\(ButtonLink("返回", Routes.security().description)) \(Button("保存", .primary))</p>
      """)
    return PageBody(
      "修改手机号", crumbs: crumbs, hasErrors: !issues.isEmpty,
      "\(PageHeading("修改手机号"))\(ErrorSummary(issues))\(Card("找回密码的手机号", lead: lead, form.html))")
  }

  private var lead: HTML {
    let what: HTML = "忘记密码时，验证码发送到这个手机号。保存后会用短信通知原手机号，已发送到原手机号的验证码随即失效。"
    guard isPersonal else { return what }
    return "\(what)\(Link("基本信息", Routes.profile().description))中的手机号只用于审核单位与您联系，不会随之改变。"
  }
}
