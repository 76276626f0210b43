import Services
import Titles

/// 账号安全: the password, the mobile number that codes go to, and where one is signed in.
struct SecurityPage: Sendable, Equatable {
  /// Open sessions, the last used first.
  var sessions: [OpenSession]
  /// The name of the session that looks at the page.
  var current: String
  /// The mobile number that codes go to, masked.
  var mobile: String
  /// 消息通知; nil for whoever isn't a natural person.
  var notifications: NotificationChoice?
  /// Whether the account has a second factor.
  var hasSecondFactor = false
  /// The unit whose own account this is; nil for all others.
  var unit: Unit?
  var issues = FormIssues.none

  /// What a unit's own account sees of its unit.
  struct Unit: Sendable, Equatable {
    var id: UnitID
    /// Whether it asks its users for a second factor.
    var requiresSecondFactor: Bool
  }
}

extension SecurityPage {
  /// The content of the page; the shell is the place's.
  func body(token: FormToken, crumbs: [Link]) -> PageBody {
    PageBody(
      "账号安全", crumbs: crumbs, hasErrors: !issues.isEmpty,
      "\(PageHeading("账号安全"))\(ErrorSummary(issues))\(password(token))\(number)\(secondFactor)\(ofUnit(token))\(channels(token))\(open(token))"
    )
  }

  private func password(_ token: FormToken) -> HTML {
    let form = PostForm(
      action: Routes.passwordPost().description, token: token,
      """
      \(PasswordField(FieldInfo("current", "原密码", required: true, error: issues["current"])))\
      \(NewPasswordFields(label: "新密码", issues: issues))\
      <p class="form-buttons">\(Button("修改密码", .primary))</p>
      """)
    return Card("修改密码", lead: "修改后，其他设备上的登录会全部退出。", "<div class=\"narrow-form\">\(form)</div>").html
  }

  private var number: HTML {
    let list = DescriptionGrid([.init("手机号", text: mobile)])
    let change = ButtonLink("修改手机号", Routes.mobile().description)
    return Card("找回密码的手机号", lead: "忘记密码时，验证码发送到这个手机号。它与申报用的联系手机号互不影响，只能在这里凭登录密码修改。", actions: change.html, list.html).html
  }

  private var secondFactor: HTML {
    let list = DescriptionGrid([.init("状态", text: hasSecondFactor ? "已开启" : "未开启")])
    let link = ButtonLink(hasSecondFactor ? "管理" : "设置", Routes.secondFactor().description)
    return Card(
      SecondFactorPage.title, lead: "开启后，登录时除密码外，还要输入手机上身份验证器显示的验证码。", actions: link.html, list.html
    ).html
  }

  /// 要求本单位用户使用二次验证.
  private func ofUnit(_ token: FormToken) -> HTML {
    guard let unit else { return HTML() }
    let info = FieldInfo(
      "required", "要求本单位用户使用二次验证", hint: "勾选后，本单位的法人用户和经办用户都要先设置二次验证，才能进入单位中心。")
    let form = PostForm(
      action: Routes.unitSecondFactor(unit.id).description, token: token,
      "\(Checkbox(info, checked: unit.requiresSecondFactor))<p class=\"form-buttons\">\(Button("保存设置", .primary))</p>")
    return Card("本单位用户的二次验证", form.html).html
  }

  private func channels(_ token: FormToken) -> HTML {
    notifications.map { NotificationCard(choice: $0, token: token).html } ?? HTML()
  }

  private func open(_ token: FormToken) -> HTML {
    let columns = [
      TableColumn("设备", width: .wide), TableColumn("网络地址"), TableColumn("登录时间"), TableColumn("最近使用"),
      TableColumn("操作", width: .narrow),
    ]
    let others = sessions.contains { $0.id != current }
    let endAll: HTML =
      others
      ? PostButton(Button("退出其他全部登录", .danger), action: Routes.otherSessionsEnd().description, token: token).html : HTML()
    let table = DataTable("登录记录", columns: columns, rows: sessions.map { row($0, token) })
    return Card("正在登录的设备", lead: "30分钟没有操作或登录满12小时会自动退出。发现不是本人的登录，请立即退出并修改密码。", actions: endAll, table.html).html
  }

  private func row(_ session: OpenSession, _ token: FormToken) -> TableRow {
    let isCurrent = session.id == current
    let action: HTML =
      isCurrent
      ? StatusTag(.success, "当前登录").html
      : PostButton(Button("退出此登录", .quiet), action: Routes.sessionEnd(session.id).description, token: token).html
    let address = session.address.isEmpty ? "未知" : session.address
    return TableRow([
      "\(BrowserName.text(session.agent))", "\(address)", "\(session.createdAt)", "\(session.seenAt)", action,
    ])
  }
}
