/// A way in on a home page: a title and what it is for, or a number of things that wait.
struct Tile: Component {
  var title: String
  var text: String
  var href: String
  var count: Int?

  init(_ title: String, _ text: String, _ href: String, count: Int? = nil) {
    self.title = title
    self.text = text
    self.href = href
    self.count = count
  }

  var html: HTML {
    let number: HTML = "\(if: count != nil, "<span class=\"tile-count\(count == 0 ? " tile-count-none" : "")\">\(count)</span>")"
    return """
      <li class="tile card"><a href="\(href)"><span class="tile-title">\(title)</span>\(number)</a><p>\(text)</p></li>
      """
  }
}
