/// A value that stands fast, in the place of a field: what the register says, what the plan fixes.
struct ReadOnlyField: Component {
  var label: String
  var value: HTML
  /// Where it comes from.
  var source: String?
  var isWide: Bool

  init(_ label: String, _ value: HTML, source: String? = nil, wide: Bool = false) {
    self.label = label
    self.value = value
    self.source = source
    isWide = wide
  }

  var html: HTML {
    let origin: HTML = "\(if: source != nil, "<p class=\"field-hint\">\(source)</p>")"
    let shown: HTML = value.isEmpty ? "<span class=\"absent\">未填写</span>" : value
    return """
      <div class="field\(isWide ? " field-wide" : "")"><p class="field-label">\(label)</p>\(origin)\
      <p class="field-value">\(shown)</p></div>

      """
  }
}
