/// Nothing is here: why, and what one can do.
struct EmptyState: Component {
  var title: String
  var text: String?
  var action: HTML

  init(_ title: String, text: String? = nil, action: HTML = HTML()) {
    self.title = title
    self.text = text
    self.action = action
  }

  var html: HTML {
    let line: HTML = "\(if: text != nil, "<p>\(text)</p>")"
    let buttons: HTML = "\(if: !action.isEmpty, "<div class=\"empty-action\">\(action)</div>")"
    return "<div class=\"empty\"><p class=\"empty-title\">\(title)</p>\(line)\(buttons)</div>\n"
  }
}
