import Hummingbird
import Services
import Titles

/// A request in 平台管理: one of the three administrators.
struct OfficeContext: PortalContext, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  var portal: PortalState
  /// Who, and until when.
  let session: SignedInSession
  /// Which administrator.
  let role: AdministratorRole

  /// - Throws: `NotFound` for everybody else: what there is in 平台管理 is nobody else's business.
  init(context: SignedInContext) throws {
    guard let role = context.viewer.administrator else { throw NotFound("页面") }
    coreContext = context.coreContext
    portal = context.portal
    session = context.session
    self.role = role
  }

  /// Who is signed in.
  var viewer: Viewer { session.viewer }

  /// Lets the administrator pass whose menu this is.
  ///
  /// - Throws: `Refusal` that names the right one.
  func require(_ menu: OfficeMenu) throws {
    try Access.decide(viewer, .administer(menu), .office).enforce("页面")
  }
}
