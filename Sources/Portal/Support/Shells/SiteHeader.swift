/// The blue header of the portal and the personal centre: government links, names, search box, tabs.
struct SiteHeader: Component {
  var frame: PageFrame
  var viewer: ViewerBar?
  /// Links at the right of the bar on top for those who are not signed in.
  var doors: [Link]
  var navigation: [Link]
  /// What the tabs are called for a screen reader.
  var navigationLabel: String
  /// What stands in the search box.
  var query: String

  var html: HTML {
    """
    <header class="site-header">\(utilities)<div class="container masthead">\(Masthead(frame.site))\(searchBox)</div>\(tabs)</header>

    """
  }

  private var utilities: HTML {
    let people: HTML = viewer.map { $0.items(frame) } ?? "\(each: doors, { "<li>\($0)</li>" })"
    let sites: HTML = "\(each: frame.site.governmentLinks, { "<li>\($0)</li>" })"
    let left: HTML = "\(if: !sites.isEmpty, "<nav aria-label=\"政府网站\"><ul class=\"bar-links\">\(sites)</ul></nav>")"
    return """
      <div class="top-bar"><div class="container">\(left)<nav aria-label="显示与账号"><ul class="bar-links">\
      \(DisplayLinks(frame: frame))\(people)</ul></nav></div></div>
      """
  }

  private var searchBox: HTML {
    """
    <form class="search-box" role="search" aria-label="站内" method="get" action="\(frame.site.search)"><label class="visually-hidden" for="site-search">\
    站内搜索</label><input type="search" id="site-search" name="q" value="\(query)" placeholder="搜索您想了解的政策/资讯/服务">\
    <button type="submit"><span class="visually-hidden">搜索</span><span class="search-sign" aria-hidden="true"></span></button>\
    </form>
    """
  }

  private var tabs: HTML {
    guard !navigation.isEmpty else { return HTML() }
    let items: HTML = "\(each: navigation, { "<li>\($0)</li>" })"
    return "<nav class=\"site-nav\" aria-label=\"\(navigationLabel)\"><ul class=\"container\">\(items)</ul></nav>"
  }
}
