import Hummingbird
import Services
import Titles

/// A request of a natural person in 个人中心.
struct PersonalContext: PortalContext, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  var portal: PortalState
  /// Who, and until when.
  let session: SignedInSession
  /// The natural person.
  let person: PersonID

  /// - Throws: `PageError` 403 for the account of a unit.
  init(context: SignedInContext) throws {
    guard let person = context.viewer.person else {
      let now = context.viewer.administrator?.label ?? "法人用户"
      let sentence = "个人中心仅供个人用户使用。您目前以\(now)登录，请退出后从“个人用户登录”进入。"
      throw PageError.forbidden([Reason("personal-only", sentence)])
    }
    coreContext = context.coreContext
    portal = context.portal
    session = context.session
    self.person = person
  }

  /// Who is signed in.
  var viewer: Viewer { session.viewer }
}
