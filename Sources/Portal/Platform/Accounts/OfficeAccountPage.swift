import Services
import Titles

/// One account in 账号管理.
struct OfficeAccountPage: Equatable {
  var file: AccountFile
  /// 锁定原因, as typed.
  var reason: String
  /// 解除原因 of the second factor, as typed.
  var factorReason = ""
  var issues: FormIssues
}

extension OfficeAccountPage {
  func body(_ token: FormToken) -> PageBody {
    let account = file.account
    let back = ButtonLink("返回列表", Routes.officeAccounts().description)
    let content: HTML = """
      \(PageHeading(account.username, actions: back.html))\(ErrorSummary(issues))\(facts)\(sessions(token))\(secondFactor(token))\(control(token))
      """
    return PageBody(
      account.username, crumbs: OfficeMenu.accounts.crumbs(Link(account.username)), hasErrors: !issues.isEmpty, content)
  }

  private var facts: HTML {
    let account = file.account
    var items = [
      DescriptionGrid.Item("用户名", text: account.username), .init("姓名或单位名称", text: account.name),
      .init("用户类型", text: account.holder), .init("注册时间", text: account.createdAt.description),
      .init("状态", account.tag.html),
    ]
    if let since = account.lockedAt {
      items += [.init("锁定时间", text: since.description), .init("锁定原因", text: account.lockedReason, wide: true)]
    }
    if let until = file.throttledUntil {
      items.append(.init("登录失败次数过多", text: "暂时不能登录，至 \(until) 自动恢复", wide: true))
    }
    return Card("基本情况", DescriptionGrid(items).html).html
  }

  private func sessions(_ token: FormToken) -> HTML {
    let columns = [TableColumn("设备", width: .wide), TableColumn("网络地址"), TableColumn("登录时间"), TableColumn("最近使用")]
    let rows = file.sessions.map { session in
      TableRow([
        "\(BrowserName.text(session.agent))", session.address.isEmpty ? "未知" : "\(session.address)", "\(session.createdAt)",
        "\(session.seenAt)",
      ])
    }
    let end: HTML =
      file.sessions.isEmpty || file.isOwn
      ? HTML()
      : PostButton(
        Button("结束全部登录", .danger, confirmation: "结束“\(file.account.username)”的全部登录？没有保存的内容可能丢失。"),
        action: Routes.officeAccountEnd(file.account.id).description, token: token
      ).html
    let table = DataTable("正在登录的设备", columns: columns, rows: rows, empty: EmptyState("目前没有登录"))
    return Card("正在登录的设备", actions: end, table.html).html
  }

  private func secondFactor(_ token: FormToken) -> HTML {
    guard let since = file.secondFactorSince, !file.isOwn else { return HTML() }
    let reason = TextAreaField(
      FieldInfo(
        "factorReason", "解除原因", required: true, hint: "说明怎样核实了本人身份。记入审计日志，请不要填写个人信息。",
        error: issues["factorReason"]),
      value: factorReason, limit: 200, rows: 2)
    let form = PostForm(
      action: Routes.officeAccountFactorRemove(file.account.id).description, token: token,
      """
      \(reason)<div class="form-buttons">\
      \(Button("解除二次验证", .danger, confirmation: "解除“\(file.account.username)”的二次验证？其所有登录将立即结束。"))</div>
      """)
    let lead: HTML = "该账号自 \(since) 起使用二次验证。用户丢失手机又没有恢复码时，核实是本人后可以解除，解除后只凭密码登录。"
    return Card("二次验证", lead: lead, form.html).html
  }

  private func control(_ token: FormToken) -> HTML {
    if file.isOwn { return Notice(.info, text: "这是您自己的账号，不能由您本人锁定；修改密码、退出其他登录请使用“账号安全”。").html }
    let account = file.account
    if account.lockedAt != nil { return unlock("解锁后，用户可以用原来的密码重新登录。", token) }
    let isThrottled = file.throttledUntil != nil
    let early = isThrottled ? unlock("该用户名因连续登录失败暂时锁定。核实是本人后，可以提前解锁。", token) : HTML()
    return "\(early)\(lock(token))"
  }

  private func unlock(_ lead: HTML, _ token: FormToken) -> HTML {
    let button = PostButton(
      Button("解锁账号", .primary), action: Routes.officeAccountUnlock(file.account.id).description, token: token)
    return Card("解锁账号", lead: lead, button.html).html
  }

  private func lock(_ token: FormToken) -> HTML {
    let reason = TextAreaField(
      FieldInfo("reason", "锁定原因", required: true, hint: "记入审计日志，请不要填写个人信息。", error: issues["reason"]),
      value: reason, limit: 200, rows: 2)
    let form = PostForm(
      action: Routes.officeAccountLock(file.account.id).description, token: token,
      """
      \(reason)<div class="form-buttons">\
      \(Button("锁定账号", .danger, confirmation: "锁定“\(file.account.username)”？其所有登录将立即结束。"))</div>
      """)
    return Card("锁定账号", lead: "锁定立即生效：所有登录结束，解锁之前不能再登录。", form.html).html
  }
}
