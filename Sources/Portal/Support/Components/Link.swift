/// A place to go to: its words and its address. Without an address it is only words (the page one is on).
struct Link: Sendable, Equatable {
  var title: String
  var href: String?
  /// Whether this is the page that is being shown.
  var isCurrent: Bool
  /// What waits there (unread messages, things to do); 0 is not shown.
  var count: Int?

  init(_ title: String, _ href: String? = nil, isCurrent: Bool = false, count: Int? = nil) {
    self.title = title
    self.href = href
    self.isCurrent = isCurrent
    self.count = count
  }

  /// The `<a>` (or `<span>`) with a class of one's own.
  func html(class name: String? = nil) -> HTML {
    let label: HTML = "\(title)\(if: (count ?? 0) > 0, " <span class=\"count\">\(count)</span>")"
    guard let href else { return "<span\(attribute: "class", name)>\(label)</span>" }
    let current = isCurrent ? "page" : nil
    return "<a\(attribute: "class", name) href=\"\(href)\"\(attribute: "aria-current", current)>\(label)</a>"
  }
}

extension Link: Component {
  var html: HTML { html(class: nil) }
}
