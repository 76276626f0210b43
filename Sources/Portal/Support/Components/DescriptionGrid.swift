/// Names and values that are only read: a form in the preview, a unit's data.
struct DescriptionGrid: Component {
  /// One name with its value.
  struct Item: Sendable {
    var label: String
    var value: HTML
    /// Takes the whole width.
    var isWide: Bool

    init(_ label: String, _ value: HTML, wide: Bool = false) {
      self.label = label
      self.value = value
      isWide = wide
    }

    /// A value that is text; its line ends are kept.
    init(_ label: String, text: String?, wide: Bool = false) {
      self.init(label, "\(text)", wide: wide)
    }
  }

  var items: [Item]

  init(_ items: [Item]) {
    self.items = items
  }

  var html: HTML { "<dl class=\"descriptions\">\(items.map(pair))</dl>\n" }

  private func pair(_ item: Item) -> HTML {
    let shown: HTML = item.value.isEmpty ? "<span class=\"absent\">未填写</span>" : item.value
    let classes = item.isWide ? "pair pair-wide" : "pair"
    return "<div class=\"\(classes)\"><dt>\(item.label)</dt><dd>\(shown)</dd></div>"
  }
}
