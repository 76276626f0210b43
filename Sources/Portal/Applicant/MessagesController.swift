import Hummingbird
import Services
import Titles

/// 消息 of 个人中心.
struct MessagesController: Sendable {
  let messages: MessageService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.messages) { request, context in try await list(request, context) }
    groups.personal.on(Routes.messageRead) { _, context, message in
      try await messages.markRead(message, of: .person(context.person))
      return Response.seeOther(Routes.messages().description)
    }
    groups.personal.on(Routes.messagesRead) { _, context in
      let count = try await messages.markAllRead(of: .person(context.person))
      if count > 0 { context.flash(.success, "已将\(count)条消息标为已读。") }
      return Response.seeOther(Routes.messages().description)
    }
  }

  private func list(_ request: Request, _ context: PersonalContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let onlyUnread = query.flag("unread")
    if query.asksForSpreadsheet {
      return try await exports.answer(
        PersonalLists.messages, in: .person, filters: [onlyUnread ? "未读" : nil], for: context.viewer, to: request
      ) { window in
        try await messages.page(
          of: .person(context.person), onlyUnread: onlyUnread, limit: window.limit, offset: window.offset
        ).messages
      }
    }
    let content = try await messages.page(
      of: .person(context.person), onlyUnread: onlyUnread, limit: page.size, offset: page.offset)
    let shown = MessagesPage(
      content: content, onlyUnread: onlyUnread, page: page, address: ListAddress(Routes.messages().description, query))
    return shells.personal(shown.body(token: context.formToken), at: .messages, request, context).response()
  }
}
