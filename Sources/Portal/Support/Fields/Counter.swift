/// How many characters a text may have: a sentence without JavaScript, a live count with it.
struct Counter: Component {
  /// The id of the control that is counted.
  var field: String
  var limit: Int
  var text: String

  /// The counter's own id, for `aria-describedby`.
  var id: String { "\(field)-counter" }

  var html: HTML {
    let used = text.count
    let state = used > limit ? "已输入 \(used) 字，超出 \(used - limit) 字" : "已输入 \(used) 字，最多 \(limit) 字"
    let classes = used > limit ? "counter counter-over" : "counter"
    return "<p class=\"\(classes)\" id=\"\(id)\" data-counter=\"\(field)\" data-limit=\"\(limit)\">\(state)</p>"
  }
}
