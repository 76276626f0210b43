/// 您所在的位置：首页 / 我的申报 / …
struct Breadcrumb: Component {
  /// From the outermost to the page itself; the last one is no link.
  var links: [Link]

  init(_ links: [Link]) {
    self.links = links
  }

  var html: HTML {
    guard !links.isEmpty else { return HTML() }
    let items = links.enumerated().map { index, link -> HTML in
      index == links.count - 1
        ? "<li><span aria-current=\"page\">\(link.title)</span></li>" : "<li>\(link)</li>"
    }
    return """
      <nav class="breadcrumb" aria-label="您所在的位置"><span class="breadcrumb-label" aria-hidden="true">您所在的位置：</span>\
      <ol>\(items)</ol></nav>
      """
  }
}
