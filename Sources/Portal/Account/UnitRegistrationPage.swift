import Services
import Titles

/// 立即注册 as 法人用户.
struct UnitRegistrationPage: Sendable, Equatable {
  /// What was typed.
  var entry = UnitRegistration()
  /// Where it goes on afterwards; empty: 单位中心.
  var back = ""
  var issues = FormIssues.none
}

extension UnitRegistrationPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let form = PostForm(
      action: Routes.unitRegistrationPost().description, token: token,
      """
      \(HiddenFields(FormBody(["return": back])))\(RequiredLegend())\(unit)\
      \(LoginFields(mobile: entry.mobile, username: entry.username, issues: issues))\
      <p class="form-buttons">\(Button("注册", .primary))</p>
      """)
    let sign = Link("已有账号，直接登录", Routes.unitSignIn().with("return", back).description)
    let content: HTML = "\(ErrorSummary(issues, title: "注册没有成功"))\(form)<ul class=\"form-links\"><li>\(sign)</li></ul>"
    let lead: HTML = "每个统一社会信用代码只能注册一个法人账号。注册后请完善单位基础信息，再为经办人分配权限。"
    return PageBody(
      "法人用户注册", crumbs: [Link("首页", Routes.home().description), Link("法人用户注册")], hasErrors: !issues.isEmpty,
      "\(Card("法人用户注册", level: 1, lead: lead, content))")
  }

  private var unit: HTML {
    """
    \(TextField(
      FieldInfo("unitName", "单位名称", required: true, hint: "与营业执照或法人证书一致。", error: issues["unitName"]),
      value: entry.unitName, limit: 50, autocomplete: "organization"))\
    \(TextField(
      FieldInfo("uscc", "统一社会信用代码", required: true, error: issues["uscc"]), value: entry.uscc, autocomplete: "off"))\
    \(TextField(
      FieldInfo("legalRepresentative", "法定代表人", required: true, error: issues["legalRepresentative"]),
      value: entry.legalRepresentative, limit: PersonName.limit, autocomplete: "off"))
    """
  }
}
