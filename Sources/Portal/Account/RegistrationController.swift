import HTTPTypes
import Hummingbird
import Services
import Titles

/// 立即注册. Whoever has registered is signed in at once and led to what comes next.
struct RegistrationController: Sendable {
  let accounts: AccountService
  let shells: PageShells
  let signIn: SignInController
  let counts: RequestCountService
  let clock: PlatformClock

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.personalRegistration) { request, context in
      personal(PersonalRegistrationPage(back: try request.formQuery().text("return")), request, context)
    }
    groups.anonymous.on(Routes.unitRegistration) { request, context in
      unit(UnitRegistrationPage(back: try request.formQuery().text("return")), request, context)
    }
    // Each attempt costs an Argon2 hash.
    let limited = groups.anonymous.group().add(
      middleware: RateLimit(
        RateLimiter(burst: 10, interval: 20_000), shared: .init(name: "register", counts: counts), now: clock.now))
    limited.on(Routes.personalRegistrationPost) { request, context in try await registerPersonal(request, context) }
    limited.on(Routes.unitRegistrationPost) { request, context in try await registerUnit(request, context) }
  }

  private func personal(_ page: PersonalRegistrationPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.plain(page.body(token: context.formToken), request, context)
  }

  private func unit(_ page: UnitRegistrationPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.plain(page.body(token: context.formToken), request, context)
  }

  private func registerPersonal(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    var entry = PersonalRegistration()
    entry.name = form.text("name")
    entry.documentKind = form.choice("documentKind")
    entry.documentNumber = form.text("documentNumber")
    entry.mobile = form.text("mobile")
    entry.username = form.text("username")
    entry.password = form["password"] ?? ""
    entry.passwordAgain = form["passwordAgain"] ?? ""
    let back = form.text("return")
    do {
      try await accounts.registerPersonal(entry)
    } catch let refusal as Refusal {
      let page = PersonalRegistrationPage(entry: entry, back: back, issues: FormIssues(refusal.reasons))
      return personal(page, request, context).response(status: .unprocessableContent)
    }
    context.flash(.success, "注册成功。请先完善基本信息并上传免冠照，保存后即可从首页进入\(Business.named(\.label))，点击“我要申报”。")
    let wanted = credentials(request, .personal, entry.username, entry.password, context)
    return try await signIn.begin(wanted, back: back.isEmpty ? Routes.profile().description : back, context)
  }

  private func registerUnit(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    var entry = UnitRegistration()
    entry.unitName = form.text("unitName")
    entry.uscc = form.text("uscc")
    entry.legalRepresentative = form.text("legalRepresentative")
    entry.mobile = form.text("mobile")
    entry.username = form.text("username")
    entry.password = form["password"] ?? ""
    entry.passwordAgain = form["passwordAgain"] ?? ""
    let back = form.text("return")
    do {
      try await accounts.registerUnit(entry)
    } catch let refusal as Refusal {
      let page = UnitRegistrationPage(entry: entry, back: back, issues: FormIssues(refusal.reasons))
      return unit(page, request, context).response(status: .unprocessableContent)
    }
    context.flash(.success, "注册成功。请先完善单位基础信息，提交后即可进入单位中心。")
    return try await signIn.begin(credentials(request, .unit, entry.username, entry.password, context), back: back, context)
  }

  private func credentials(
    _ request: Request, _ door: Door, _ username: String, _ password: String, _ context: PortalRequestContext
  ) -> SignInRequest {
    SignInRequest(
      door: door, username: username, password: password, address: ClientNetwork.key(context.portal.remoteAddress) ?? "",
      agent: request.headers[.userAgent] ?? "")
  }
}
