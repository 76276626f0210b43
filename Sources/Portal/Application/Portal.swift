import Crypto
import Hummingbird
public import Services
import Titles

/// The web site: made of the services, one line for each controller.
public struct Portal: Sendable {
  let platform: Platform
  let settings: PortalSettings
  let assets: StaticAssets
  let shells: PageShells
  let pages: PublicPages
  let cookies: CookieSettings
  let accounts: AccountService
  let signing: CertificateSigning
  /// What is counted of the requests.
  let requests = RequestMetrics()
  let drain = Drain()

  /// A site on this platform. Throws where the shipped assets can't be read.
  public init(
    platform: Platform, settings: PortalSettings, accounts: AccountService, signing: CertificateSigning
  ) throws {
    self.platform = platform
    self.settings = settings
    self.accounts = accounts
    self.signing = signing
    assets = try StaticAssets.bundled()
    cookies = CookieSettings(isSecure: settings.isSecure)
    pages = PublicPages { Freshness(platform) }
    shells = PageShells(
      site: Portal.site(settings, assets.links), clock: platform.clock, isDemo: settings.isDemo,
      movesClock: settings.demoClock != nil)
  }

  /// All routes behind all middleware.
  func router() -> Router<PortalRequestContext> {
    let router = Router(context: PortalRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: LastAnswers(drain: drain))
    // Before everything else: whoever watches the server speaks to it by its address, without a session.
    HealthController(health: HealthService(platform: platform), drain: drain, patience: settings.patience).add(to: router)
    addMiddleware(to: router)
    let groups = RouteGroups(router)
    let articles = ArticleService(platform: platform)
    HomeController(
      articles: articles, plans: PublicPlanService(platform: platform), clock: platform.clock, shells: shells, cookies: cookies,
      pages: pages
    ).add(to: groups)
    ArticlesController(articles: articles, shells: shells, pages: pages).add(to: groups)
    TemplatesController(templates: TemplateService(platform: platform), shells: shells, pages: pages).add(to: groups)
    SearchController(
      authorities: AuthorityService(platform: platform), plans: PublicPlanService(platform: platform), clock: platform.clock,
      articles: articles, shells: shells
    ).add(to: groups)
    let signIn = SignInController(accounts: accounts, shells: shells, cookies: cookies)
    signIn.add(to: groups)
    RegistrationController(
      accounts: accounts, shells: shells, signIn: signIn, counts: RequestCountService(platform: platform), clock: platform.clock
    ).add(to: groups)
    PasswordController(accounts: accounts, shells: shells).add(to: groups)
    ProfileController(
      profiles: ProfileService(platform: platform), units: UnitService(platform: platform),
      attachments: AttachmentService(platform: platform), clock: platform.clock, shells: shells
    ).add(to: groups)
    MessagesController(
      messages: MessageService(platform: platform), exports: ExportService(platform: platform), shells: shells
    ).add(to: groups)
    let notifications = NotificationService(platform: platform)
    let (factors, place) = (SecondFactorService(platform: platform, accounts: accounts), SecurityPlace(shells: shells))
    SecurityController(accounts: accounts, notifications: notifications, factors: factors, place: place).add(to: groups)
    SecondFactorController(factors: factors, place: place).add(to: groups)
    NotificationController(notifications: notifications, shells: shells).add(to: groups)
    addApplicant(to: groups)
    if settings.isDemo { DemoController(messages: MessageService(platform: platform), shells: shells).add(to: groups) }
    if let clock = settings.demoClock { DemoClockController(clock: clock, platform: platform).add(to: groups) }
    addUnit(to: groups)
    addExamination(to: groups)
    addCertificates(to: groups)
    addCommittee(to: groups)
    addOffice(to: groups)
    return router
  }

  /// The middleware that every request passes, the outermost first.
  private func addMiddleware(to router: Router<PortalRequestContext>) {
    let (shells, accounts) = (shells, accounts)
    let key = SigningKey(settings.key.withUnsafeBytes { Array($0) })
    router.add(middleware: RequestLog(metrics: requests, hasProxy: settings.trustedProxies > 0))
    router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
    router.add(
      middleware: ErrorPageMiddleware(
        status: RefusalStatus.status, outage: { Outage($0).map { ($0.reason, $0.retryAfter) } },
        render: { page, request, context in shells.plain(PageBody(page.title, page.html), request, context) }))
    router.add(middleware: HostCheck(allowed: settings.hosts))
    router.add(middleware: StaticAssetsMiddleware(assets))
    router.add(middleware: BodyLimit(maximum: 64 << 20))
    router.add(middleware: ClientAddress(trustedProxies: settings.trustedProxies))
    router.add(
      middleware: Sessions(cookies: cookies) { token in
        try await accounts.session(token).map { .init($0, seconds: $0.secondsLeft) }
      })
    router.add(middleware: EndedSession(cookies: cookies, open: Portal.openForms))
    router.add(middleware: FormTokens(cookies: cookies, key: key))
    router.add(middleware: Flashes(cookies: cookies, key: key))
  }

  /// The forms that work without a session.
  private static let openForms = [
    Routes.personalSignInPost(), Routes.unitSignInPost(), Routes.officeSignInPost(), Routes.signInCodePost(), Routes.signOut(),
    Routes.personalRegistrationPost(), Routes.unitRegistrationPost(), Routes.forgottenPasswordPost(), Routes.passwordResetPost(),
    Routes.checkNumber(),
    Routes.checkFile(),
  ]

  private static func site(_ settings: PortalSettings, _ assets: AssetLinks) -> SiteFrame {
    SiteFrame(
      platform: settings.platformName, business: settings.businessName, assets: assets, home: Routes.home().description,
      search: Routes.search().description, display: Routes.display().description,
      keepAlive: Routes.keepAlive().description, signOut: Routes.signOut().description,
      accessibility: Routes.accessibility().description,
      footer: [Link(Door.office.label, Routes.officeSignIn().description)])
  }
}
