import HTTPTypes
import Hummingbird
import Services
import Titles

/// 账号安全, for natural persons and for the accounts of units alike.
struct SecurityController: Sendable {
  let accounts: AccountService
  let notifications: NotificationService
  let factors: SecondFactorService
  let place: SecurityPlace

  func add(to groups: RouteGroups) {
    groups.signedIn.on(Routes.security) { request, context in try await page(.none, request, context) }
    groups.signedIn.on(Routes.passwordPost) { request, context in try await changePassword(request, context) }
    groups.signedIn.on(Routes.mobile) { request, context in try await mobilePage("", .none, request, context) }
    groups.signedIn.on(Routes.mobilePost) { request, context in try await changeMobile(request, context) }
    groups.signedIn.on(Routes.sessionEnd) { _, context, session in
      try await accounts.endSession(session, of: context.viewer)
      context.flash(.success, "已退出该登录。")
      return Response.seeOther(Routes.security().description)
    }
    groups.signedIn.on(Routes.otherSessionsEnd) { _, context in
      let count = try await accounts.endOtherSessions(of: context.session)
      context.flash(.success, "已退出其他\(count)个登录。")
      return Response.seeOther(Routes.security().description)
    }
  }

  private func page(_ issues: FormIssues, _ request: Request, _ context: SignedInContext) async throws -> HTML {
    let sessions = try await accounts.openSessions(of: context.viewer)
    let mobile = try await accounts.maskedMobile(of: context.viewer)
    let choice = context.viewer.person == nil ? nil : try await notifications.choice(of: context.viewer)
    var page = SecurityPage(
      sessions: sessions, current: context.session.id, mobile: mobile, notifications: choice, issues: issues)
    if case .on = try await factors.state(of: context.viewer).step { page.hasSecondFactor = true }
    if let seat = context.viewer.seats.first, seat.isLegalPerson {
      page.unit = SecurityPage.Unit(id: seat.unit, requiresSecondFactor: seat.requiresSecondFactor)
    }
    let body = page.body(token: context.formToken, crumbs: place.way(context) + [Link("账号安全")])
    return try place.framed(body, request, context)
  }

  private func mobilePage(
    _ typed: String, _ issues: FormIssues, _ request: Request, _ context: SignedInContext
  ) async throws -> HTML {
    let page = MobilePage(
      current: try await accounts.maskedMobile(of: context.viewer), isPersonal: context.viewer.person != nil, typed: typed,
      issues: issues)
    let crumbs = place.crumbs("修改手机号", context)
    return try place.framed(page.body(token: context.formToken, crumbs: crumbs), request, context)
  }

  private func changeMobile(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try context.form()
    let change = MobileChange(current: form["current"] ?? "", mobile: form.text("mobile"))
    do {
      try await accounts.changeMobile(change, of: context.viewer)
    } catch let refusal as Refusal {
      let html = try await mobilePage(change.mobile, FormIssues(refusal.reasons), request, context)
      return html.response(status: .unprocessableContent)
    }
    context.flash(.success, "找回密码的手机号已修改，并已用短信通知原手机号。")
    return .seeOther(Routes.security().description)
  }

  private func changePassword(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try context.form()
    let change = PasswordChange(
      current: form["current"] ?? "", password: form["password"] ?? "", passwordAgain: form["passwordAgain"] ?? "")
    do {
      try await accounts.changePassword(change, of: context.session)
    } catch let refusal as Refusal {
      let html = try await page(FormIssues(refusal.reasons), request, context)
      return html.response(status: .unprocessableContent)
    }
    context.flash(.success, "密码已修改，其他设备上的登录已全部退出。")
    return .seeOther(Routes.security().description)
  }
}
