/// What is the same on every page of a site: names, shipped assets, the links of the bars. Made once at start.
struct SiteFrame: Sendable {
  /// 重庆市专业技术人员服务平台
  var platform: String
  /// 职称业务
  var business: String
  var assets: AssetLinks
  /// The portal's home.
  var home: String
  /// The bar on top: links to the government's sites.
  var governmentLinks: [Link]
  /// Where the search box asks (`?q=`).
  var search: String
  /// Where the display preferences are changed, see `DisplayPreferences.change`.
  var display: String
  /// Where a session is kept alive by `POST`; the answer is 204.
  var keepAlive: String
  /// Where `POST` signs out.
  var signOut: String
  /// The page that explains how the site is used without barriers (无障碍).
  var accessibility: String
  /// Lines at the foot of the page.
  var footer: [Link]

  init(
    platform: String, business: String, assets: AssetLinks, home: String = "/", governmentLinks: [Link] = [], search: String,
    display: String, keepAlive: String, signOut: String, accessibility: String, footer: [Link] = []
  ) {
    self.platform = platform
    self.business = business
    self.assets = assets
    self.home = home
    self.governmentLinks = governmentLinks
    self.search = search
    self.display = display
    self.keepAlive = keepAlive
    self.signOut = signOut
    self.accessibility = accessibility
    self.footer = footer
  }
}
