/// Articles, plans, postings: a title that leads there, what it is, and a date or what is left of the time at the right.
struct LinkList: Component {
  /// One line.
  struct Item: Sendable {
    var link: Link
    var text: String?
    var tag: StatusTag?
    /// 08-29 18:00 截止
    var time: String?

    init(_ link: Link, text: String? = nil, tag: StatusTag? = nil, time: String? = nil) {
      self.link = link
      self.text = text
      self.tag = tag
      self.time = time
    }
  }

  var items: [Item]
  var empty: EmptyState

  init(_ items: [Item], empty: EmptyState = EmptyState("暂时没有内容")) {
    self.items = items
    self.empty = empty
  }

  var html: HTML {
    items.isEmpty ? empty.html : "<ul class=\"link-list\">\(items.map(line))</ul>\n"
  }

  private func line(_ item: Item) -> HTML {
    let words: HTML = "\(item.link)\(if: item.text != nil, "<p>\(item.text)</p>")"
    let time: HTML = "\(if: item.time != nil, "<span class=\"link-time\">\(item.time)</span>")"
    return "<li><div class=\"link-words\">\(words)</div><div class=\"link-meta\">\(item.tag)\(time)</div></li>"
  }
}
