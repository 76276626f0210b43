import Hummingbird

/// A request context with what the portal's middleware puts there. Contexts by role (`ChildRequestContext`) hand on
/// `portal` of their parent.
protocol PortalContext: RequestContext {
  /// What middleware found out about the request.
  var portal: PortalState { get set }
}

extension PortalContext {
  /// The token for this page's forms.
  var formToken: FormToken { portal.token }

  /// What the body of a posted form says.
  ///
  /// - Throws: `PageError` 415 where the request had no form body.
  func form() throws(PageError) -> FormBody {
    guard let form = portal.form else { throw .unsupportedBody }
    return form
  }

  /// Who is signed in, if anybody of that type is.
  func viewer<Viewer>(_ type: Viewer.Type = Viewer.self) -> Viewer? { portal.viewer as? Viewer }

  /// Says something on the next page: what was just done.
  func flash(_ tone: Tone, _ text: String) {
    portal.outgoingFlashes.add(Flash(tone, text))
  }

  /// What stands around a page: taken from the request.
  func frame(_ site: SiteFrame, _ request: Request, demo: DemoBar? = nil) -> PageFrame {
    PageFrame(
      site: site, token: portal.token, display: DisplayPreferences(request), flashes: portal.flashes,
      address: request.method == .get ? request.localAddress : site.home, sessionSeconds: portal.sessionSeconds, demo: demo)
  }
}
