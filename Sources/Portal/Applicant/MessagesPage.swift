import Services
import Titles

/// 消息: every event that concerns the person.
struct MessagesPage: Sendable, Equatable {
  var content: MessagePage
  /// Whether only unread ones are shown.
  var onlyUnread: Bool
  /// Which page of the list.
  var page: PageRequest
  /// The list's address with what was chosen.
  var address: ListAddress
}

extension MessagesPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let tabs = Tabs(
      "消息筛选",
      [
        Link("全部", address.with("unread", nil).text, isCurrent: !onlyUnread, count: content.total),
        Link("未读", address.with("unread", "1").text, isCurrent: onlyUnread, count: content.unread),
      ])
    let readAll: HTML =
      content.unread == 0
      ? HTML() : PostButton(Button("全部标为已读"), action: Routes.messagesRead().description, token: token).html
    let empty = EmptyState(
      onlyUnread ? "没有未读消息" : "还没有消息", text: "申报书有新的办理进展时，会在这里通知您。")
    let list: HTML =
      content.messages.isEmpty
      ? empty.html : "<ul class=\"message-list\">\(each: content.messages, { item($0, token) })</ul>"
    let pages = Pagination(address, page: page, total: onlyUnread ? content.unread : content.total)
    let export = ExportBar(address, total: onlyUnread ? content.unread : content.total)
    let crumbs = [Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description), Link("消息")]
    return PageBody(
      "消息", crumbs: crumbs, "\(PageHeading("消息", actions: readAll))\(Card(nil, "\(tabs)\(export)\(list)\(pages)"))")
  }

  private func item(_ message: Message, _ token: FormToken) -> HTML {
    let tag = message.isRead ? StatusTag(.neutral, "已读") : StatusTag(.info, "未读")
    let action: HTML =
      message.isRead
      ? HTML()
      : PostButton(Button("标为已读", .quiet), action: Routes.messageRead(message.id).description, token: token).html
    let link: HTML =
      message.target.map { target in
        "<p>\(Link(target.label, target.address.description))</p>"
      } ?? HTML()
    return """
      <li class="message\(message.isRead ? "" : " message-unread")"><div class="message-words"><h2>\(message.title) \(tag)</h2>\
      <p>\(message.body)</p>\(link)</div><div class="message-meta"><time>\(message.createdAt)</time>\(action)</div></li>

      """
  }
}
