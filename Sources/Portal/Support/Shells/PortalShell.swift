/// The public portal: what everybody sees.
struct PortalShell: Component {
  var frame: PageFrame
  var page: PageBody
  var navigation: [Link]
  /// Who is signed in, if anybody.
  var viewer: ViewerBar?
  /// The ways in for those who are not.
  var doors: [Link]
  /// What was searched for.
  var query: String

  init(
    _ frame: PageFrame, _ page: PageBody, navigation: [Link] = [], viewer: ViewerBar? = nil, doors: [Link] = [],
    query: String = ""
  ) {
    self.frame = frame
    self.page = page
    self.navigation = navigation
    self.viewer = viewer
    self.doors = doors
    self.query = query
  }

  var html: HTML {
    let header = SiteHeader(
      frame: frame, viewer: viewer, doors: doors, navigation: navigation, navigationLabel: "网站栏目", query: query)
    let body: HTML = "\(header)\(MainContent(frame, page))\(SiteFooter(site: frame.site))"
    return Document(frame: frame, title: page.title, hasErrors: page.hasErrors, kind: "portal", body: body).html
  }
}
