/// Something that can be folded: 填写说明, a long notice.
struct Disclosure: Component {
  var title: String
  var isOpen: Bool
  var content: HTML

  init(_ title: String, open: Bool = false, _ content: HTML) {
    self.title = title
    isOpen = open
    self.content = content
  }

  var html: HTML {
    """
    <details class="disclosure"\(attribute: "open", if: isOpen)><summary>\(title)</summary>\
    <div class="disclosure-text">\(content)</div></details>

    """
  }
}
