/// Large pale words across a page.
struct Watermark {
  private let frame: TextFrame
  private let ink: Ink

  /// - Throws: `DocumentError.missingGlyphs`
  init(_ text: String, _ typesetter: Typesetter, family: FontFamily = .sans, ink: Ink = Ink(0xF6E8E8)) throws {
    self.ink = ink
    let style = TextStyle(family, 110).with {
      $0.isBold = true
      $0.letterSpacing = 24
    }
    frame = try typesetter.frame(RichText(text), style)
  }

  func draw(on page: any PageSurface) {
    page.mark(nil) {
      page.turned(by: 35, around: (page.width / 2, page.height / 2)) {
        page.text(
          frame, x: (page.width - frame.width) / 2, top: (page.height - frame.height) / 2, ink: ink)
      }
    }
  }
}
