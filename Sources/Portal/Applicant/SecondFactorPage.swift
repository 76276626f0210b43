import Services
import Titles

/// 二次验证: setting it up step by step, or what can be done with it.
struct SecondFactorPage: Sendable, Equatable {
  static let title = "二次验证"
  /// How far it is.
  var state: SecondFactorState
  var issues = FormIssues.none
}

extension SecondFactorPage {
  /// The content of the page; the shell is the place's.
  func body(token: FormToken, crumbs: [Link]) -> PageBody {
    let content: HTML =
      switch state.step {
      case .off: begin(token)
      case .waiting(let key): "\(scan(key))\(confirm(token))"
      case .on(let since, let left): "\(standing(since.description, left))\(codes(token))\(end(token))"
      }
    return PageBody(
      SecondFactorPage.title, crumbs: crumbs, hasErrors: !issues.isEmpty,
      "\(PageHeading(SecondFactorPage.title, lead: lead))\(ErrorSummary(issues))\(required)\(content)")
  }

  private var lead: HTML {
    "开启后，登录时除密码外，还要输入手机上“身份验证器”显示的6位验证码。即使密码泄露，别人也不能登录您的账号。"
  }

  private var required: HTML {
    guard !state.requiredBy.isEmpty else { return HTML() }
    let names = state.requiredBy.joined(separator: "、")
    if case .on = state.step { return Notice(.info, text: "\(names)要求本单位用户使用二次验证。").html }
    return Notice(.warning, title: "\(names)要求本单位用户使用二次验证", "设置完成后，才能进入该单位的单位中心。").html
  }

  private func password(_ label: String) -> PasswordField {
    PasswordField(FieldInfo("current", label, required: true, error: issues["current"]))
  }

  private func begin(_ token: FormToken) -> HTML {
    let form = PostForm(
      action: Routes.secondFactorBegin().description, token: token,
      """
      \(password("登录密码"))\
      <p class="form-buttons">\(ButtonLink("返回", Routes.security().description)) \(Button("开始设置", .primary))</p>
      """)
    let lead: HTML = "请先在手机上安装一个身份验证器（支持 TOTP 的应用都可以，多数手机的应用商店里可以找到），再输入登录密码开始设置。"
    return Card("第1步 输入登录密码", lead: lead, "<div class=\"narrow-form\">\(form)</div>").html
  }

  private func scan(_ key: SecondFactorKey) -> HTML {
    let list = DescriptionGrid([
      .init("密钥", "<code>\(key.text)</code>", wide: true), .init("类型", text: "基于时间，6位，30秒"),
    ])
    let drawing = HTML(trusted: key.drawing)
    return Card(
      "第2步 用身份验证器扫描二维码", lead: "打开手机上的身份验证器，选择添加账号，扫描下面的二维码；不能扫描的，手工输入密钥。",
      "<div class=\"qr-code\">\(drawing)</div>\(list)"
    ).html
  }

  private func confirm(_ token: FormToken) -> HTML {
    let code = FieldInfo(
      "code", "验证码", required: true, hint: "身份验证器显示的6位数字，每30秒变化一次。", error: issues["code"])
    let form = PostForm(
      action: Routes.secondFactorConfirm().description, token: token,
      """
      \(TextField(code, autocomplete: "one-time-code"))\
      <p class="form-buttons">\(ButtonLink("返回", Routes.security().description)) \(Button("确认开启", .primary))</p>
      """)
    return Card("第3步 输入验证码", lead: "确认后，其他设备上的登录会全部退出。", "<div class=\"narrow-form\">\(form)</div>").html
  }

  private func standing(_ since: String, _ left: Int) -> HTML {
    let list = DescriptionGrid([.init("状态", text: "已开启"), .init("开启时间", text: since), .init("剩余恢复码", text: "\(left)个")])
    let few: HTML = left > 2 ? HTML() : Notice(.warning, text: "恢复码快用完了，请重新生成，以免丢失手机后不能登录。").html
    return Card("当前状态", "\(few)\(list)").html
  }

  private func codes(_ token: FormToken) -> HTML {
    let form = PostForm(
      action: Routes.recoveryCodes().description, token: token,
      "\(password("登录密码"))<p class=\"form-buttons\">\(Button("重新生成恢复码"))</p>")
    return Card("恢复码", lead: "手机不在身边时，可以用一个恢复码代替验证码登录，每个只能用一次。重新生成后，原来的恢复码全部失效。", "<div class=\"narrow-form\">\(form)</div>").html
  }

  private func end(_ token: FormToken) -> HTML {
    guard state.requiredBy.isEmpty else { return HTML() }
    let field = PasswordField(FieldInfo("password", "登录密码", required: true, error: issues["password"]))
    let form = PostForm(
      action: Routes.secondFactorEnd().description, token: token,
      "\(field)<p class=\"form-buttons\">\(Button("关闭二次验证", .danger))</p>")
    return Card("关闭二次验证", lead: "更换手机时，先关闭，再用新手机重新设置。", "<div class=\"narrow-form\">\(form)</div>").html
  }
}
