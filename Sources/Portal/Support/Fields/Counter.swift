/// How many characters a text may have: a sentence without JavaScript, a live count with it.
struct Counter: Component {
  /// The id of the control that is counted.
  var field: String
  var limit: Int
  var text: String
  /// Shown only when the limit comes near: below one line of text a count would be noise.
  var isQuiet = false

  /// The counter's own id, for `aria-describedby`.
  var id: String { "\(field)-counter" }

  var html: HTML {
    let used = text.count
    let state = used > limit ? "已输入 \(used) 字，超出 \(used - limit) 字" : "已输入 \(used) 字，最多 \(limit) 字"
    let classes = used > limit ? "counter counter-over" : "counter"
    let quiet: HTML = "\(attribute: "data-quiet", if: isQuiet)\(attribute: "hidden", if: isQuiet && used * 5 < limit * 4)"
    return "<p class=\"\(classes)\" id=\"\(id)\" data-counter=\"\(field)\" data-limit=\"\(limit)\"\(quiet)>\(state)</p>"
  }
}
