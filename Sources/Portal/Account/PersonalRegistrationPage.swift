import Services
import Titles

/// 立即注册 as 个人用户.
struct PersonalRegistrationPage: Sendable, Equatable {
  /// What was typed.
  var entry = PersonalRegistration()
  /// Where it goes on afterwards; empty: 基本信息.
  var back = ""
  var issues = FormIssues.none
}

extension PersonalRegistrationPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let form = PostForm(
      action: Routes.personalRegistrationPost().description, token: token,
      """
      \(HiddenFields(FormBody(["return": back])))\(RequiredLegend())\(identity)\
      \(LoginFields(mobile: entry.mobile, username: entry.username, issues: issues))\
      <p class="form-buttons">\(Button("注册", .primary))</p>
      """)
    let sign = Link("已有账号，直接登录", Routes.personalSignIn().with("return", back).description)
    let content: HTML = "\(ErrorSummary(issues, title: "注册没有成功"))\(form)<ul class=\"form-links\"><li>\(sign)</li></ul>"
    return PageBody(
      "个人用户注册", crumbs: [Link("首页", Routes.home().description), Link("个人用户注册")], hasErrors: !issues.isEmpty,
      "\(Card("个人用户注册", level: 1, lead: "请使用真实姓名和有效证件注册，每个证件号码只能注册一个账号。", content))")
  }

  private var identity: HTML {
    let kinds = IdentityDocumentKind.allCases.map { Choice($0.rawValue, $0.label) }
    return """
      \(TextField(
        FieldInfo("name", "真实姓名", required: true, hint: "与证件上的姓名一致。", error: issues["name"]), value: entry.name,
        limit: PersonName.limit, autocomplete: "name"))\
      \(SelectField(
        FieldInfo("documentKind", "证件类型", required: true, error: issues["documentKind"]), choices: kinds,
        value: entry.documentKind?.rawValue ?? ""))\
      \(TextField(
        FieldInfo("documentNumber", "证件号码", required: true, hint: "性别和出生日期由居民身份证号得出。", error: issues["documentNumber"]),
        value: entry.documentNumber, autocomplete: "off"))
      """
  }
}
