import HTTPTypes
import Hummingbird
import Services
import Titles

/// 消息发送: the list, 重新发送.
struct OfficeMessagesController: Sendable {
  let outbox: OutboxService
  let exports: ExportService
  let channels: Set<OutgoingChannel>
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeMessages) { request, context in try await list(nil, request, context) }
    groups.office.on(Routes.officeMessagesRetry) { _, context in
      let count = try await outbox.retryAll(by: context.viewer)
      context.flash(.success, count == 0 ? "没有发送失败的消息。" : "已安排重新发送 \(count) 条消息。")
      return Response.seeOther(Routes.officeMessages().description)
    }
    groups.office.on(Routes.officeMessageRetry) { request, context, message in
      try context.require(.messages)
      do {
        try await outbox.retry(message, by: context.viewer)
      } catch let refusal as Refusal {
        return try await list(refusal, request, context)
      }
      context.flash(.success, "已安排重新发送，稍后刷新页面查看结果。")
      return Response.seeOther(Routes.officeMessages().description)
    }
  }

  private func list(_ refusal: Refusal?, _ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let state = OutgoingState(rawValue: query.text("state"))
    if query.asksForSpreadsheet, refusal == nil {
      return try await exports.answer(
        OfficeLists.messages, in: .office, filters: [state.map { "状态：\($0.label)" }], for: context.viewer, to: request
      ) { try await outbox.list(state, in: $0, for: context.viewer).page.rows }
    }
    let found = try await outbox.list(
      state, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeMessagesPage(
      state: state, found: found.page, counts: found.counts, channels: channels, page: page,
      address: ListAddress(Routes.officeMessages().description, query), issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(shown.body(context.formToken), at: .messages, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }
}
