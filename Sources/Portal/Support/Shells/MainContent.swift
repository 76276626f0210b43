/// The `<main>` of a page: breadcrumb, messages, content; then the bar at the bottom.
struct MainContent: Component {
  var frame: PageFrame
  var page: PageBody
  /// At the left of the content (a menu).
  var side: HTML

  init(_ frame: PageFrame, _ page: PageBody, side: HTML = HTML()) {
    self.frame = frame
    self.page = page
    self.side = side
  }

  var html: HTML {
    let flashes = frame.flashes.map { Notice($0.tone, text: $0.text, isLive: true) }
    let inner: HTML = "\(Breadcrumb(page.crumbs))\(flashes)\(page.content)"
    let body: HTML =
      side.isEmpty
      ? "<main id=\"main\" tabindex=\"-1\">\(page.hero)<div class=\"container content\">\(inner)</div></main>"
      : "<div class=\"container with-side\">\(side)<main id=\"main\" class=\"content\" tabindex=\"-1\">\(inner)</main></div>"
    return "\(body)\n\(page.bar)"
  }
}
