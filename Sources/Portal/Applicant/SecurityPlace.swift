import Hummingbird
import Services
import Titles

/// What stands around the pages of 账号安全: 个人中心 for natural persons, the plain site for all others.
struct SecurityPlace: Sendable {
  let shells: PageShells

  /// The crumbs before 账号安全.
  func way(_ context: SignedInContext) -> [Link] {
    let home = Link("首页", Routes.home().description)
    return context.viewer.person == nil ? [home] : [home, Link("个人中心", Routes.profile().description)]
  }

  /// The crumbs of a page below 账号安全.
  func crumbs(_ title: String, _ context: SignedInContext) -> [Link] {
    way(context) + [Link("账号安全", Routes.security().description), Link(title)]
  }

  /// The whole page.
  func framed(_ body: PageBody, _ request: Request, _ context: SignedInContext) throws -> HTML {
    guard context.viewer.person != nil else { return shells.portal(body, request, context) }
    return shells.personal(body, at: .security, request, try PersonalContext(context: context))
  }
}
