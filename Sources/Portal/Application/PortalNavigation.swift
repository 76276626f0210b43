import Titles

/// The headings of the public portal that lead somewhere: each place of `Public` adds its own line.
enum PortalNavigation {
  /// In the order in which they stand.
  static var links: [(title: String, address: SiteURL)] {
    [("首页", Routes.home())] + Business.open.map { ($0.label, Routes.business($0)) } + [
      ("职称评审", Routes.plans()), ("证书查验", Routes.check()), ("政策资讯", Routes.articles()),
    ]
  }
}
