/// The page after something decisive: what was done, its number, what happens next and when.
struct ResultPanel: Component {
  var tone: Tone
  var title: String
  /// 申报书编号 20250828429Y
  var reference: DescriptionGrid.Item?
  var content: HTML
  var actions: HTML

  init(_ tone: Tone, _ title: String, reference: DescriptionGrid.Item? = nil, actions: HTML = HTML(), _ content: HTML) {
    self.tone = tone
    self.title = title
    self.reference = reference
    self.actions = actions
    self.content = content
  }

  var html: HTML {
    let number: HTML = "\(reference.map { "<p class=\"result-reference\">\($0.label)：<b>\($0.value)</b></p>" as HTML })"
    return """
      <section class="result card"><span class="result-sign result-\(tone.rawValue)" aria-hidden="true">\(tone.sign)</span>\
      <h1>\(title)</h1>\(number)<div class="result-text">\(content)</div>\
      \(if: !actions.isEmpty, "<div class=\"result-actions\">\(actions)</div>")</section>

      """
  }
}
