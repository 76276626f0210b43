/// A message in a box: what happened, why, and what to do.
struct Notice: Component {
  var tone: Tone
  var title: String?
  var content: HTML
  /// Whether a screen reader says it at once: for what just happened, not for standing hints.
  var isLive: Bool

  init(_ tone: Tone, title: String? = nil, isLive: Bool = false, _ content: HTML) {
    self.tone = tone
    self.title = title
    self.isLive = isLive
    self.content = content
  }

  /// A box with one sentence.
  init(_ tone: Tone, text: String, isLive: Bool = false) {
    self.init(tone, isLive: isLive, "\(text)")
  }

  var html: HTML {
    let role = isLive ? (tone == .danger ? "alert" : "status") : nil
    let head: HTML = "\(if: title != nil, "<p class=\"notice-title\">\(title)</p>")"
    return """
      <div class="notice notice-\(tone.rawValue)"\(attribute: "role", role)>\
      <span class="visually-hidden">\(tone.word)：</span>\(head)<div class="notice-text">\(content)</div></div>

      """
  }
}
