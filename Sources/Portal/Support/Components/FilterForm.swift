/// The filters of a list: a few in sight, the others behind 展开, 重置 and 查询. A GET form: the choice stands in the address.
struct FilterForm: Component {
  var action: String
  /// Fields in sight.
  var fields: HTML
  /// Fields behind 展开.
  var more: HTML
  /// Whether one of those is in use.
  var isOpen: Bool
  /// The words on the button.
  var submit: String
  /// What the form keeps besides its fields (tab, page size).
  var kept: FormBody

  init(
    action: String, fields: HTML, more: HTML = HTML(), isOpen: Bool = false, submit: String = "查询", kept: FormBody = FormBody()
  ) {
    self.action = action
    self.fields = fields
    self.more = more
    self.isOpen = isOpen
    self.submit = submit
    self.kept = kept
  }

  var html: HTML {
    let reset = ListAddress(action, kept).text
    let folded: HTML = """
      <details class="filter-more"\(attribute: "open", if: isOpen)><summary><span class="when-closed">展开</span>\
      <span class="when-open">收起</span><span class="visually-hidden">更多查询条件</span></summary>\
      <div class="filter-fields">\(more)</div></details>
      """
    return """
      <form class="filters" role="search" aria-label="查询条件" method="get" action="\(action)">\(HiddenFields(kept))<div class="filter-fields">\(fields)\
      <div class="filter-buttons">\(ButtonLink("重置", reset)) \(Button(submit, .primary))</div></div>\
      \(if: !more.isEmpty, folded)</form>

      """
  }
}
