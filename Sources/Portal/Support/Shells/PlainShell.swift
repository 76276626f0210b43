/// A narrow page with nothing around it: signing in, registering, errors.
struct PlainShell: Component {
  var frame: PageFrame
  var page: PageBody

  init(_ frame: PageFrame, _ page: PageBody) {
    self.frame = frame
    self.page = page
  }

  var html: HTML {
    let links: HTML = "<nav aria-label=\"显示\"><ul class=\"bar-links\">\(DisplayLinks(frame: frame))</ul></nav>"
    let header: HTML = """
      <header class="site-header"><div class="container masthead">\(Masthead(frame.site))\(links)</div></header>

      """
    let body: HTML = "\(header)\(MainContent(frame, page))\(SiteFooter(site: frame.site))"
    return Document(frame: frame, title: page.title, hasErrors: page.hasErrors, kind: "plain", body: body).html
  }
}
