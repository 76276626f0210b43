import Hummingbird
import Services
import Titles

/// A request of somebody who is signed in.
struct SignedInContext: PortalContext, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  var portal: PortalState
  /// Who, and until when.
  let session: SignedInSession

  /// - Throws: `PageError` 401 where nobody is signed in.
  init(context: PortalRequestContext) throws {
    guard let session = context.viewer(SignedInSession.self) else {
      throw PageError.signInRequired(Routes.personalSignIn().description)
    }
    coreContext = context.coreContext
    portal = context.portal
    self.session = session
  }

  /// Who is signed in.
  var viewer: Viewer { session.viewer }
}
