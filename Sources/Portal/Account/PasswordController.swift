import HTTPTypes
import Hummingbird
import Services
import Titles

/// 忘记密码: a code goes out by text message, and with it a new password is set.
struct PasswordController: Sendable {
  let accounts: AccountService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.forgottenPassword) { request, context in
      forgotten(ForgottenPasswordPage(), request, context)
    }
    groups.anonymous.on(Routes.forgottenPasswordPost) { request, context in try await sendCode(request, context) }
    groups.anonymous.on(Routes.passwordReset) { request, context in
      reset(PasswordResetPage(username: try request.formQuery().text("username")), request, context)
    }
    groups.anonymous.on(Routes.passwordResetPost) { request, context in try await setPassword(request, context) }
  }

  private func forgotten(_ page: ForgottenPasswordPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.plain(page.body(token: context.formToken), request, context)
  }

  private func reset(_ page: PasswordResetPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.plain(page.body(token: context.formToken), request, context)
  }

  private func sendCode(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let username = try context.form().text("username")
    do {
      try await accounts.requestReset(username, address: ClientNetwork.key(context.portal.remoteAddress) ?? "")
    } catch let refusal as Refusal {
      let page = ForgottenPasswordPage(username: username, issues: FormIssues(refusal.reasons))
      return forgotten(page, request, context).response(status: .unprocessableContent)
    }
    context.flash(.info, "如果该用户名已注册，验证码已发送到账号登记的手机号，请在10分钟内使用。")
    return .seeOther(Routes.passwordReset().with("username", String(username.prefix(64))).description)
  }

  private func setPassword(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    let entry = PasswordReset(
      username: form.text("username"), code: form.text("code"), password: form["password"] ?? "",
      passwordAgain: form["passwordAgain"] ?? "")
    do {
      try await accounts.reset(entry, address: ClientNetwork.key(context.portal.remoteAddress) ?? "")
    } catch let refusal as Refusal {
      let page = PasswordResetPage(
        username: entry.username, code: entry.code, issues: FormIssues(refusal.reasons))
      return reset(page, request, context).response(status: .unprocessableContent)
    }
    context.flash(.success, "密码已重置，请使用新密码登录。")
    return .seeOther(Routes.personalSignIn().description)
  }
}
