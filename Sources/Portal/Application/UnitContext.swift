import Hummingbird
import Services
import Titles

/// A request in a unit's 单位中心: the unit that the address names, and the viewer's seat there.
struct UnitContext: PortalContext, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  var portal: PortalState
  /// Who, and until when.
  let session: SignedInSession
  /// Their place in the unit.
  let seat: Seat

  /// - Throws: `NotFound` for everybody who has no seat in the unit.
  init(context: SignedInContext) throws {
    let unit = context.parameters.get("unit").flatMap { UnitID($0) }
    guard let seat = unit.flatMap({ context.viewer.seat(in: $0) }) else { throw NotFound("页面") }
    coreContext = context.coreContext
    portal = context.portal
    session = context.session
    self.seat = seat
  }

  /// Who is signed in.
  var viewer: Viewer { session.viewer }

  /// The unit.
  var unit: UnitID { seat.unit }

  /// Lets those pass who have this menu.
  ///
  /// - Throws: `Refusal` with the reason why not.
  func require(_ menu: UnitMenu) throws {
    try Access.decide(viewer, .use(menu), .unit(unit)).enforce("页面")
  }
}
