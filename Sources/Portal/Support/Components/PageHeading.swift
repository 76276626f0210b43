/// The heading of a page outside of any card, with buttons at the right.
struct PageHeading: Component {
  var title: String
  var lead: HTML
  var actions: HTML

  init(_ title: String, lead: HTML = HTML(), actions: HTML = HTML()) {
    self.title = title
    self.lead = lead
    self.actions = actions
  }

  var html: HTML {
    "<div class=\"page-heading\">\(CardHead(title, level: 1, lead: lead, actions: actions))</div>\n"
  }
}
