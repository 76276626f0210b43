/// The head of a card: title, a line of explanation, buttons at the right.
struct CardHead: Component {
  var title: String?
  var level: Int
  var lead: HTML
  var actions: HTML

  init(_ title: String?, level: Int = 2, lead: HTML = HTML(), actions: HTML = HTML()) {
    self.title = title
    self.level = min(max(level, 1), 6)
    self.lead = lead
    self.actions = actions
  }

  var html: HTML {
    guard let title else { return HTML() }
    let heading: HTML = "<h\(level) class=\"card-title\">\(title)</h\(level)>"
    let leadLine: HTML = "\(if: !lead.isEmpty, "<p class=\"card-lead\">\(lead)</p>")"
    let buttons: HTML = "\(if: !actions.isEmpty, "<div class=\"card-actions\">\(actions)</div>")"
    return "<div class=\"card-head\"><div class=\"card-words\">\(heading)\(leadLine)</div>\(buttons)</div>"
  }
}
