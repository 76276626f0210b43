/// The states of a list as tabs with counts: links, so that each can be bookmarked.
struct Tabs: Component {
  var label: String
  var tabs: [Link]

  init(_ label: String, _ tabs: [Link]) {
    self.label = label
    self.tabs = tabs
  }

  var html: HTML {
    let items: HTML = "\(each: tabs, { "<li>\($0.html(class: "tab"))</li>" })"
    return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(items)</ul></nav>\n"
  }
}
