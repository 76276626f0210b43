import HTTPTypes
import Hummingbird
import Services
import Titles

/// The doors, 退出登录, and keeping a session alive.
struct SignInController: Sendable {
  let accounts: AccountService
  let shells: PageShells
  let cookies: CookieSettings

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.personalSignIn) { request, context in try show(.personal, request, context) }
    groups.anonymous.on(Routes.unitSignIn) { request, context in try show(.unit, request, context) }
    groups.anonymous.on(Routes.personalSignInPost) { request, context in try await signIn(.personal, request, context) }
    groups.anonymous.on(Routes.unitSignInPost) { request, context in try await signIn(.unit, request, context) }
    groups.anonymous.on(Routes.officeSignIn) { request, context in try show(.office, request, context) }
    groups.anonymous.on(Routes.officeSignInPost) { request, context in try await signIn(.office, request, context) }
    groups.anonymous.on(Routes.signInCode) { request, context in
      let shown = SignInCodePage(back: try request.formQuery().text("return"))
      return shells.plain(shown.body(token: context.formToken), request, context).response()
    }
    groups.anonymous.on(Routes.signInCodePost) { request, context in try await signInByCode(request, context) }
    groups.anonymous.on(Routes.signOut) { _, context in try await signOut(context) }
    groups.signedIn.on(Routes.keepAlive) { _, _ in
      Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }
  }

  private func show(_ door: Door, _ request: Request, _ context: PortalRequestContext) throws -> Response {
    let back = try request.formQuery().text("return")
    if let session = context.viewer(SignedInSession.self), session.viewer.door == door {
      return .seeOther(SignInController.place(after: back, session.viewer.door))
    }
    return page(SignInPage(door: door, back: back), request, context).response()
  }

  private func page(_ page: SignInPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.plain(page.body(token: context.formToken), request, context)
  }

  private func signIn(_ door: Door, _ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    let username = form.text("username")
    let back = form.text("return")
    do {
      let wanted = SignInRequest(
        door: door, username: username, password: form["password"] ?? "",
        address: ClientNetwork.key(context.portal.remoteAddress) ?? "", agent: request.headers[.userAgent] ?? "")
      return try await begin(wanted, back: back, context)
    } catch let needed as CodeNeeded {
      var response = Response.seeOther(Routes.signInCode().with("return", back).description)
      let seconds = Int(AccountService.ticketLifetime)
      response.setCookie(try cookies.cookie(CookieSettings.ticket, needed.ticket, maxAge: seconds))
      return response
    } catch let refusal as Refusal {
      let shown = SignInPage(door: door, username: username, back: back, issues: FormIssues(refusal.reasons))
      return page(shown, request, context).response(status: .unprocessableContent)
    }
  }

  /// Signs in, ends the session that this browser had, and goes on to where the person wanted to go.
  func begin(_ wanted: SignInRequest, back: String, _ context: PortalRequestContext) async throws -> Response {
    try await begin(try await accounts.signIn(wanted), back: back, context)
  }

  private func begin(_ token: String, back: String, _ context: PortalRequestContext) async throws -> Response {
    if let old = context.portal.session { try await accounts.signOut(old) }
    let viewer = try await accounts.session(token)?.viewer
    var response = Response.seeOther(SignInController.place(after: back, viewer?.door ?? .personal))
    if back.isEmpty, let viewer, viewer.door == .unit, let seat = viewer.seats.first {
      response = .seeOther(Routes.unitHome(seat.unit).description)
    }
    try response.beginSession(token, cookies)
    return response
  }

  private func signInByCode(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    let back = form.text("return")
    let entry = SecondFactorEntry(
      ticket: cookies.value(CookieSettings.ticket, in: request) ?? "", code: form.text("code"),
      address: ClientNetwork.key(context.portal.remoteAddress) ?? "", agent: request.headers[.userAgent] ?? "")
    do {
      var response = try await begin(try await accounts.signIn(entry), back: back, context)
      response.setCookie(try cookies.removal(CookieSettings.ticket))
      return response
    } catch let refusal as Refusal where refusal.reasons.contains(where: { $0.code == "ticket-ended" }) {
      context.flash(.warning, refusal.reasons.map(\.sentence).joined())
      return .seeOther(Routes.personalSignIn().with("return", back).description)
    } catch let refusal as Refusal {
      let shown = SignInCodePage(back: back, issues: FormIssues(refusal.reasons))
      return shells.plain(shown.body(token: context.formToken), request, context)
        .response(status: .unprocessableContent)
    }
  }

  private func signOut(_ context: PortalRequestContext) async throws -> Response {
    if let token = context.portal.session { try await accounts.signOut(token) }
    context.flash(.success, "您已安全退出登录。")
    var response = Response.seeOther(Routes.home().description)
    try response.endSession(cookies)
    return response
  }

  /// Where it goes on after signing in.
  private static func place(after back: String, _ door: Door) -> String {
    let usual = door == .office ? Routes.office() : Routes.home()
    return LocalAddress(back.isEmpty ? nil : back, fallback: usual.description).text
  }
}
