/// A white card on the grey ground.
struct Card: Component {
  var title: String?
  /// What the heading is in the page's outline.
  var level: Int
  /// A line of explanation below the title.
  var lead: HTML
  /// Buttons at the right of the title.
  var actions: HTML
  var content: HTML

  init(_ title: String? = nil, level: Int = 2, lead: HTML = HTML(), actions: HTML = HTML(), _ content: HTML) {
    self.title = title
    self.level = level
    self.lead = lead
    self.actions = actions
    self.content = content
  }

  var html: HTML {
    "<section class=\"card\">\(CardHead(title, level: level, lead: lead, actions: actions))\(content)</section>\n"
  }
}
