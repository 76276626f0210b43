import Hummingbird

/// Who can reach a route is decided by the group that it is added to, and by nothing else.
struct RouteGroups {
  /// Everybody.
  let anonymous: Router<PortalRequestContext>
  /// Everybody who is signed in.
  let signedIn: RouterGroup<SignedInContext>
  /// Natural persons: 个人中心.
  let personal: RouterGroup<PersonalContext>
  /// Who has a seat in the unit of the address (`{unit}`), even before 单位基础信息 is complete: 首次进入.
  let unitEntry: RouterGroup<UnitContext>
  /// Who has a seat in the unit of the address, its 单位基础信息 complete: 单位中心. The menu is the controller's to ask for.
  let unit: RouterGroup<UnitContext>

  /// The three administrators: 平台管理. The menu is the controller's to ask for.
  let office: RouterGroup<OfficeContext>

  /// The groups of a router whose middleware has been added already.
  init(_ router: Router<PortalRequestContext>) {
    anonymous = router
    signedIn = router.group().add(middleware: RequireSignIn()).group(context: SignedInContext.self)
    personal = signedIn.group(context: PersonalContext.self)
    unitEntry = signedIn.group(context: UnitContext.self).add(middleware: RequiredSecondFactor())
    unit = signedIn.group(context: UnitContext.self).add(middleware: RequiredSecondFactor())
      .add(middleware: CompleteUnit())
    office = signedIn.group(context: OfficeContext.self)
  }
}
