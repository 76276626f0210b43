import Hummingbird

/// What a page has around its content: the site, the form token, how the visitor wants to see it, messages, the session.
struct PageFrame: Sendable {
  var site: SiteFrame
  var token: FormToken
  var display: DisplayPreferences
  /// Messages about what was just done.
  var flashes: [Flash]
  /// The page's own address, where the display links come back to.
  var address: String
  /// Seconds until the session ends without a further request; nil where nobody is signed in.
  var sessionSeconds: Int?
  /// The bar of a demonstration.
  var demo: DemoBar?

  init(
    site: SiteFrame, token: FormToken, display: DisplayPreferences = DisplayPreferences(), flashes: [Flash] = [],
    address: String = "/", sessionSeconds: Int? = nil, demo: DemoBar? = nil
  ) {
    self.site = site
    self.token = token
    self.display = display
    self.flashes = flashes
    self.address = address
    self.sessionSeconds = sessionSeconds
    self.demo = demo
  }
}
