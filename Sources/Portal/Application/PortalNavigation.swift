/// The headings of the public portal that lead somewhere: each place of `Public` adds its own line.
enum PortalNavigation {
  /// In the order in which they stand.
  static var links: [(title: String, address: SiteURL)] {
    [("首页", Routes.home()), ("职称初定", Routes.initialDetermination()), ("证书查验", Routes.check())]
  }
}
