import HTTPTypes
import Hummingbird
import Services
import Titles

/// The portal's home, 大字版 and the page on accessibility.
struct HomeController: Sendable {
  let articles: ArticleService
  let plans: PublicPlanService
  let clock: PlatformClock
  let shells: PageShells
  let cookies: CookieSettings
  let pages: PublicPages

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.home) { request, context in
      try await pages.response(to: request, context) { try await home(request, context) }
    }
    groups.anonymous.on(Routes.display) { request, _ in
      try DisplayPreferences.change(request, isSecure: cookies.isSecure)
    }
    groups.anonymous.on(Routes.accessibility) { request, context in
      shells.portal(AccessibilityPage().body, request, context)
    }
  }

  private func home(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let session = context.viewer(SignedInSession.self)
    let page = HomePage(
      platform: shells.site.platform, places: session.map(HomeController.places) ?? HomePage.doors,
      services: PortalServices.entries, articles: try await articles.published(in: ListWindow(limit: 6)).rows,
      plans: try await plans.open(limit: 6), now: clock.now())
    return shells.portal(page.body, request, context, at: Routes.home())
  }

  private static func places(_ session: SignedInSession) -> [HomePage.Entry] {
    var places: [HomePage.Entry] = []
    if session.viewer.person != nil {
      places.append(
        HomePage.Entry(title: "个人中心", text: "基本信息、我的申报、我的证书、消息", address: Routes.profile()))
    }
    if let role = session.viewer.administrator {
      places.append(HomePage.Entry(title: "平台管理", text: role.label, address: Routes.office()))
    }
    for seat in session.viewer.seats {
      places.append(HomePage.Entry(title: "单位中心", text: seat.unitName, address: Routes.unitHome(seat.unit)))
    }
    return places
  }
}
