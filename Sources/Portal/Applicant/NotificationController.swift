import HTTPTypes
import Hummingbird
import Services
import Titles

/// 消息通知 of 账号安全.
struct NotificationController: Sendable {
  let notifications: NotificationService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.notificationsPost) { _, context in
      let form = try context.form()
      try await notifications.choose(mail: form.flag("mail"), texts: form.flag("texts"), by: context.viewer)
      context.flash(.success, "消息通知的设置已保存。")
      return Response.seeOther(Routes.security().description)
    }
    groups.personal.on(Routes.mailCodePost) { _, context in try await sendCode(context) }
    groups.personal.on(Routes.mailCode) { request, context in try await page(.none, request, context) }
    groups.personal.on(Routes.mailConfirmPost) { request, context in
      do {
        try await notifications.confirm(try context.form().text("code"), by: context.viewer)
      } catch let refusal as Refusal {
        return try await page(FormIssues(refusal.reasons), request, context)
      }
      context.flash(.success, "电子邮箱已验证，今后的消息也会发送到这个邮箱。")
      return Response.seeOther(Routes.security().description)
    }
  }

  private func sendCode(_ context: PersonalContext) async throws -> Response {
    do {
      _ = try await notifications.sendCode(to: context.viewer)
    } catch let refusal as Refusal where refusal.reasons.contains(where: { $0.code == "code-recent" }) {
      // The code that was sent still holds: it is typed there.
      context.flash(.danger, refusal.reasons.map(\.sentence).joined())
    } catch let refusal as Refusal {
      context.flash(.danger, refusal.reasons.map(\.sentence).joined())
      return .seeOther(Routes.security().description)
    }
    return .seeOther(Routes.mailCode().description)
  }

  private func page(_ issues: FormIssues, _ request: Request, _ context: PersonalContext) async throws -> Response {
    guard case .unconfirmed(let mail) = try await notifications.choice(of: context.viewer).mail else {
      context.flash(.info, "没有待验证的电子邮箱。")
      return .seeOther(Routes.security().description)
    }
    let crumbs = [
      Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description),
      Link("账号安全", Routes.security().description), Link("验证电子邮箱"),
    ]
    let body = MailCodePage(mail: mail, issues: issues).body(token: context.formToken, crumbs: crumbs)
    return shells.personal(body, at: .security, request, context)
      .response(status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}
