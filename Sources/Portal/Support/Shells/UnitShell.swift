/// The unit centre (单位中心) and every other place with a menu at the left (平台管理, 专家中心): unit and handler in the
/// header, 切换 to the other places, 退出登录.
struct UnitShell: Component {
  var frame: PageFrame
  var page: PageBody
  /// 单位中心, 平台管理, 专家中心.
  var place: String
  /// The unit's name.
  var unit: String
  /// Who is working, 「经办人 张*」.
  var handler: String
  /// Where one can change to.
  var places: [Link]
  var menu: [MenuItem]

  init(
    _ frame: PageFrame, _ page: PageBody, place: String = "单位中心", unit: String, handler: String, places: [Link] = [],
    menu: [MenuItem]
  ) {
    self.frame = frame
    self.page = page
    self.place = place
    self.unit = unit
    self.handler = handler
    self.places = places
    self.menu = menu
  }

  var html: HTML {
    let header: HTML = """
      <header class="site-header unit-header"><div class="container masthead">\
      \(Masthead(frame.site, second: place, oneLine: true))\(people)</div></header>

      """
    let main = MainContent(frame, page, side: SideMenu(menu, title: "\(place)菜单").html)
    let body: HTML = "\(header)\(main)\(SiteFooter(site: frame.site))"
    return Document(frame: frame, title: page.title, hasErrors: page.hasErrors, kind: "unit", body: body).html
  }

  private var people: HTML {
    let who: HTML = "<li class=\"who\"><b>\(unit)</b>\(if: !handler.isEmpty, " · \(handler)")</li>"
    return """
      <nav aria-label="账号与显示"><ul class="bar-links">\(who)\(switcher)<li>\(ViewerBar.signOut(frame))</li></ul>\
      <ul class="bar-links bar-small">\(DisplayLinks(frame: frame))</ul></nav>
      """
  }

  private var switcher: HTML {
    guard !places.isEmpty else { return HTML() }
    let items: HTML = "\(each: places, { "<li>\($0)</li>" })"
    return "<li><details class=\"switcher\" data-popup><summary>切换</summary><ul>\(items)</ul></details></li>"
  }
}
