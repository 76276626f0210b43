/// The personal centre (个人中心): tabs 基本信息, 业绩档案, 我的申报, 我的证书, 消息, 账号安全.
struct PersonalShell: Component {
  var frame: PageFrame
  var page: PageBody
  var tabs: [Link]
  var viewer: ViewerBar

  init(_ frame: PageFrame, _ page: PageBody, tabs: [Link], viewer: ViewerBar) {
    self.frame = frame
    self.page = page
    self.tabs = tabs
    self.viewer = viewer
  }

  var html: HTML {
    let header = SiteHeader(
      frame: frame, viewer: viewer, doors: [], navigation: tabs, navigationLabel: "个人中心", query: "")
    let body: HTML = "\(header)\(MainContent(frame, page))\(SiteFooter(site: frame.site))"
    return Document(frame: frame, title: page.title, hasErrors: page.hasErrors, kind: "personal", body: body).html
  }
}
