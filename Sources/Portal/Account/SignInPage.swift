import Titles

/// 个人用户登录, 法人用户登录.
struct SignInPage: Sendable, Equatable {
  /// The door.
  var door: Door
  /// 用户名, as typed.
  var username = ""
  /// Where it goes on afterwards; empty: the place of the door.
  var back = ""
  var issues = FormIssues.none
}

extension SignInPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let form = PostForm(
      action: action.description, token: token,
      """
      \(HiddenFields(FormBody(["return": back])))\
      \(TextField(FieldInfo("username", "用户名", error: issues["username"]), value: username, autocomplete: "username"))\
      \(PasswordField(FieldInfo("password", "密码", error: issues["password"])))\
      <p class="form-buttons">\(Button("登录", .primary))</p>
      """)
    let summary = ErrorSummary(issues, title: "登录没有成功")
    return PageBody(
      door.label, crumbs: [Link("首页", Routes.home().description), Link(door.label)], hasErrors: !issues.isEmpty,
      "\(Card(door.label, level: 1, lead: lead, "\(summary)\(reason)\(form)\(links)"))")
  }

  /// Why one is here, for those who wanted to go elsewhere.
  private var reason: HTML {
    guard !back.isEmpty, issues.isEmpty else { return HTML() }
    return Notice(.info, text: "您尚未登录或登录已过期，请登录后继续，登录后会回到刚才的页面。").html
  }

  private var lead: HTML {
    switch door {
    case .personal: "申报人和单位经办人从这里登录。"
    case .unit: "用人单位、主管部门、人才中心、受理单位的法人账号从这里登录。单位经办人请从“个人用户登录”进入。"
    case .office: "系统管理员、安全管理员、审计员从这里登录。账号由平台的运维人员在服务器上创建，不能自行注册。"
    }
  }

  private var links: HTML {
    let forgotten = Link("忘记密码", Routes.forgottenPassword().description)
    let items =
      switch door {
      case .personal: [register(Routes.personalRegistration()), forgotten, other(.unit)]
      case .unit: [register(Routes.unitRegistration()), forgotten, other(.personal)]
      case .office: [forgotten]
      }
    return "<ul class=\"form-links\">\(each: items, { "<li>\($0)</li>" })</ul>"
  }

  private func register(_ address: SiteURL) -> Link { Link("立即注册", address.with("return", back).description) }

  private func other(_ door: Door) -> Link { Link(door.label, door.signIn.with("return", back).description) }

  private var action: SiteURL {
    switch door {
    case .personal: Routes.personalSignInPost()
    case .unit: Routes.unitSignInPost()
    case .office: Routes.officeSignInPost()
    }
  }
}
