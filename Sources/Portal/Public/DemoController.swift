import Hummingbird
import Services

/// What exists in a demonstration only.
struct DemoController: Sendable {
  let messages: MessageService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.demoOutbox) { request, context in
      let page = DemoOutboxPage(messages: try await messages.outgoing(50))
      return shells.portal(page.body, request, context)
    }
  }
}
