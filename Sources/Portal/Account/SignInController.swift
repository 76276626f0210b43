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
    } catch let refusal as Refusal {
      let shown = SignInPage(door: door, username: username, back: back, issues: FormIssues(refusal.reasons))
      return page(shown, request, context).response(status: .unprocessableContent)
    }
  }

  /// Signs in, ends the session that this browser had, and goes on to where the person wanted to go.
  func begin(_ wanted: SignInRequest, back: String, _ context: PortalRequestContext) async throws -> Response {
    let token = try await accounts.signIn(wanted)
    if let old = context.portal.session { try await accounts.signOut(old) }
    var response = Response.seeOther(SignInController.place(after: back, wanted.door))
    if back.isEmpty, wanted.door == .unit, let session = try await accounts.session(token),
      let seat = session.viewer.seats.first
    {
      response = .seeOther(Routes.unitHome(seat.unit).description)
    }
    try response.beginSession(token, cookies)
    return response
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
