/// A state as a coloured tag with its word.
struct StatusTag: Component, Equatable {
  var tone: Tone
  var label: String

  init(_ tone: Tone, _ label: String) {
    self.tone = tone
    self.label = label
  }

  var html: HTML { "<span class=\"tag tag-\(tone.rawValue)\">\(label)</span>" }
}
