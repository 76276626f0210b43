import Services
import Titles

/// 消息发送: text messages and mails, without their words.
struct OfficeMessagesPage: Equatable {
  /// One state; nil: all.
  var state: OutgoingState?
  var found: ListPage<OutgoingRow>
  var counts: [OutgoingState: Int]
  /// The channels that are set up.
  var channels: Set<OutgoingChannel>
  var page: PageRequest
  /// The list's address with what was chosen.
  var address: ListAddress
  var issues: FormIssues
}

extension OfficeMessagesPage {
  func body(_ token: FormToken) -> PageBody {
    let title = OfficeMenu.messages.label
    let tabs = Tabs(
      "状态",
      [Link("全部", address.with("state", nil).text, isCurrent: state == nil)]
        + OutgoingState.allCases.map { state in
          Link(state.label, address.with("state", state.rawValue).text, isCurrent: state == self.state, count: counts[state])
        })
    let hasFailed = (counts[.failed] ?? 0) > 0
    let retry: HTML =
      hasFailed
      ? PostButton(Button("全部重新发送", .primary), action: Routes.officeMessagesRetry().description, token: token).html : HTML()
    let lead: HTML = "消息的内容只有接收人能看到，这里不显示。发送失败的会自动重试 8 次，仍然失败的由您决定是否重新发送。这里最多列出最近的 \(OutboxService.countLimit) 条，过了保留期的消息会自动清除。"
    let export = ExportBar(address, total: found.total)
    let list: HTML = "\(tabs)\(export)\(table(token))\(Pagination(address, page: page, total: found.total))"
    return PageBody(
      title, crumbs: OfficeMenu.messages.crumbs(), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead, actions: retry))\(ErrorSummary(issues))\(missing)\(Card(nil, list))")
  }

  private var missing: HTML {
    let names = OutgoingChannel.allCases.filter { !channels.contains($0) }.map(\.label)
    guard !names.isEmpty else { return HTML() }
    let words = names.joined(separator: "和")
    return Notice(.warning, text: "服务器没有配置\(words)的发送通道，\(words)会一直停在“待发送”；请联系运维人员配置，配置后自动发送。").html
  }

  private func table(_ token: FormToken) -> HTML {
    let columns = [
      TableColumn("时间", width: .narrow), TableColumn("方式", width: .narrow), TableColumn("接收人", width: .narrow),
      TableColumn("状态", width: .narrow), TableColumn("次数", width: .narrow, number: true), TableColumn("情况", width: .wide),
      TableColumn("操作", width: .narrow),
    ]
    let rows = found.rows.map { row in
      let retry: HTML =
        row.state == .failed
        ? PostButton(Button("重新发送", .quiet), action: Routes.officeMessageRetry(row.id).description, token: token).html : HTML()
      return TableRow([
        "\(row.createdAt)", "\(row.channel.label)", "\(row.recipient)", "\(tag(row.state))", "\(row.attempts)",
        "\(situation(row))", retry,
      ])
    }
    return DataTable("消息", columns: columns, rows: rows, empty: EmptyState("没有消息", text: "平台发出的短信和邮件会列在这里。")).html
  }

  private func situation(_ row: OutgoingRow) -> String {
    if let sent = row.sentAt { return "\(sent) 已交给发送通道" }
    guard !row.problem.isEmpty else { return "等待发送" }
    return row.state == .failed ? row.problem : "\(row.problem)将在 \(row.nextAt) 重试。"
  }

  private func tag(_ state: OutgoingState) -> StatusTag {
    switch state {
    case .pending: StatusTag(.info, state.label)
    case .sent: StatusTag(.success, state.label)
    case .failed: StatusTag(.danger, state.label)
    }
  }
}
