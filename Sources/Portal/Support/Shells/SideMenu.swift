/// The menu at the left of the unit centre; on a phone it folds away.
struct SideMenu: Component {
  var title: String
  var items: [MenuItem]

  init(_ items: [MenuItem], title: String = "菜单") {
    self.title = title
    self.items = items
  }

  /// Nothing where there is no menu yet: before 单位基础信息 is complete.
  var html: HTML {
    guard !items.isEmpty else { return HTML() }
    return """
      <nav class="side-menu card" aria-label="\(title)"><details open data-fold><summary>\(title)</summary>\
      \(list(items, depth: 1))</details></nav>

      """
  }

  private func list(_ items: [MenuItem], depth: Int) -> HTML {
    let lines: HTML = "\(each: items, { line($0, depth: depth) })"
    return "<ul class=\"menu-\(depth)\">\(lines)</ul>"
  }

  private func line(_ item: MenuItem, depth: Int) -> HTML {
    if item.children.isEmpty {
      let link = Link(item.title, item.href, isCurrent: item.isCurrent, count: item.count)
      return "<li>\(link.html(class: "menu-link"))</li>"
    }
    return "<li><span class=\"menu-heading\">\(item.title)</span>\(list(item.children, depth: depth + 1))</li>"
  }
}
