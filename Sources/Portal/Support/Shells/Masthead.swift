/// The sign and the names of the platform, a link to its home.
struct Masthead: Component {
  var site: SiteFrame
  /// What stands below the name (职称业务), or after it in the unit centre (单位中心).
  var second: String
  var isOneLine: Bool

  init(_ site: SiteFrame, second: String? = nil, oneLine: Bool = false) {
    self.site = site
    self.second = second ?? site.business
    isOneLine = oneLine
  }

  var html: HTML {
    let names: HTML =
      isOneLine
      ? "<span class=\"brand-name\">\(site.platform)<span class=\"brand-dot\"> · </span><span class=\"brand-place\">\(second)</span></span>"
      : "<span class=\"brand-name\">\(site.platform)</span><span class=\"brand-business\">\(second)</span>"
    return """
      <a class="brand" href="\(site.home)"><span class="brand-sign" aria-hidden="true">职</span>\
      <span class="brand-words">\(names)</span></a>
      """
  }
}
