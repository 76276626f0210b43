/// A message about what was just done, shown once on the next page.
struct Flash: Sendable, Equatable, Codable {
  var tone: Tone
  var text: String

  init(_ tone: Tone, _ text: String) {
    self.tone = tone
    self.text = text
  }
}
