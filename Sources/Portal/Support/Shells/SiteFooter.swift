/// The foot of a page.
struct SiteFooter: Component {
  var site: SiteFrame

  var html: HTML {
    let links: HTML = "\(each: site.footer, { "<li>\($0)</li>" })"
    return """
      <footer class="site-footer"><div class="container"><p>\(site.platform) · \(site.business)</p>\
      \(if: !links.isEmpty, "<ul class=\"bar-links\">\(links)</ul>")</div></footer>

      """
  }
}
