import HTTPTypes
import Hummingbird
import Services
import Titles

/// Puts a page into the shell of its place: the header with who is signed in, the tabs or the menu, the foot.
struct PageShells: Sendable {
  /// What is the same on every page.
  let site: SiteFrame
  private let clock: PlatformClock
  private let isDemo: Bool
  /// Whether visitors may move the clock.
  private let movesClock: Bool

  init(site: SiteFrame, clock: PlatformClock, isDemo: Bool, movesClock: Bool = false) {
    self.site = site
    self.clock = clock
    self.isDemo = isDemo
    self.movesClock = movesClock
  }

  /// The public portal, for whoever looks at it.
  func portal(
    _ page: PageBody, _ request: Request, _ context: some PortalContext, at current: SiteURL? = nil, query: String = ""
  ) -> HTML {
    let session = context.viewer(SignedInSession.self)
    let doors = [Door.personal, .unit].map { Link($0.label, $0.signIn.description) }
    return PortalShell(
      frame(request, context), page, navigation: navigation(current), viewer: session.map { bar($0) }, doors: doors,
      query: query
    ).html
  }

  /// A narrow page with nothing around it: signing in, registering, errors.
  func plain(_ page: PageBody, _ request: Request, _ context: some PortalContext) -> HTML {
    PlainShell(frame(request, context), page).html
  }

  /// 个人中心.
  func personal(_ page: PageBody, at current: PersonalTab, _ request: Request, _ context: PersonalContext) -> HTML {
    let tabs = PersonalTab.allCases.map { tab in
      Link(
        tab.label, tab.address.description, isCurrent: tab == current, count: tab == .messages ? context.session.unread : nil)
    }
    return PersonalShell(frame(request, context), page, tabs: tabs, viewer: bar(context.session)).html
  }

  /// A unit's 单位中心.
  ///
  /// - Parameter counts: what waits under a menu.
  func unit(
    _ page: PageBody, at current: UnitMenu?, counts: [UnitMenu: Int] = [:], _ request: Request, _ context: UnitContext
  ) -> HTML {
    let seat = context.seat
    let entry = MenuItem(UnitEntryPage.firstTitle, Routes.unitFirstEntry(seat.unit).description, isCurrent: true)
    let menus =
      seat.isComplete ? UnitMenuNode.tree(of: seat.menus).compactMap { item($0, current, counts, seat.unit) } : [entry]
    let handler = seat.isLegalPerson ? "法人用户" : "经办人 \(context.viewer.name)"
    return UnitShell(
      frame(request, context), page, unit: seat.unitName, handler: handler,
      places: places(context.session).filter { $0.href != Routes.unitHome(seat.unit).description }, menu: menus
    ).html
  }

  /// 平台管理.
  func office(_ page: PageBody, at current: OfficeMenu, _ request: Request, _ context: OfficeContext) -> HTML {
    let menus = OfficeMenu.menus(of: context.role).map { menu in
      MenuItem(menu.label, menu.address.description, isCurrent: menu == current)
    }
    return UnitShell(
      frame(request, context), page, place: "平台管理", unit: context.role.label, handler: context.viewer.name,
      places: [Link("门户首页", Routes.home().description), Link("账号安全", Routes.security().description)], menu: menus
    ).html
  }

  /// What stands around a page.
  func frame(_ request: Request, _ context: some PortalContext) -> PageFrame {
    context.frame(site, request, demo: isDemo ? demoBar(request, context) : nil)
  }

  private func demoBar(_ request: Request, _ context: some PortalContext) -> DemoBar {
    let now = clock.now()
    var bar = DemoBar(now: now, links: [Link("演示短信", Routes.demoOutbox().description)])
    if movesClock {
      let address = request.method == .get ? request.localAddress : Routes.home().description
      let tomorrow = now.day.adding(days: 1).description
      bar.controls = DemoClockControls(token: context.formToken, address: address, tomorrow: tomorrow).html
    }
    return bar
  }

  private func navigation(_ current: SiteURL?) -> [Link] {
    PortalNavigation.links.map { Link($0.title, $0.address.description, isCurrent: $0.address == current) }
  }

  private func bar(_ session: SignedInSession) -> ViewerBar {
    ViewerBar(name: session.viewer.name, places: places(session))
  }

  /// 个人中心 and every 单位中心 that the viewer may enter; 账号安全 of a unit's account.
  private func places(_ session: SignedInSession) -> [Link] {
    let personal = session.viewer.person.map { _ in Link("个人中心", Routes.profile().description, count: session.unread) }
    let units = session.viewer.seats.map { seat in
      let title = seat.isLegalPerson ? "单位中心" : "单位中心（\(seat.unitName)）"
      return Link(title, Routes.unitHome(seat.unit).description)
    }
    let office = session.viewer.administrator.map { _ in Link("平台管理", Routes.office().description) }
    // A natural person finds it among the tabs of 个人中心.
    let security = session.viewer.person == nil ? [Link("账号安全", Routes.security().description)] : []
    return [personal, office].compactMap { $0 } + units + security
  }

  private func item(_ node: UnitMenuNode, _ current: UnitMenu?, _ counts: [UnitMenu: Int], _ unit: UnitID) -> MenuItem? {
    guard let menu = node.menu else {
      let children = node.children.compactMap { item($0, current, counts, unit) }
      return children.isEmpty ? nil : MenuItem(node.title, children)
    }
    return MenuItem(node.title, menu.address(in: unit).description, isCurrent: menu == current, count: counts[menu])
  }
}

extension Door {
  /// Where one signs in by it.
  var signIn: SiteURL {
    switch self {
    case .personal: Routes.personalSignIn()
    case .unit: Routes.unitSignIn()
    case .office: Routes.officeSignIn()
    }
  }
}
