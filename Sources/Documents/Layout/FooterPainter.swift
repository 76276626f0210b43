/// Draws the foot of every page: a rule, the document's number and printing at the left, the page in the middle, and
/// how to check it at the right.
struct FooterPainter {
  private let footer: Footer
  private let typesetter: Typesetter
  private let style: TextStyle
  private let side: Double
  private let left: TextFrame
  private let check: TextFrame?
  private let code: (name: String, size: Double)?

  /// - Throws: `DocumentError`
  init(
    _ footer: Footer, _ typesetter: Typesetter, _ builder: PDFBuilder, _ metrics: Metrics, _ format: PageFormat
  ) throws {
    self.footer = footer
    self.typesetter = typesetter
    style = metrics.footer
    side = Metrics.points(format.side)
    let lines = [footer.documentNumber, footer.printed].compactMap { $0 }
    left = try typesetter.frame(RichText(lines.joined(separator: "\n")), style)
    let trailing = style.with { $0.alignment = .trailing }
    check = try footer.check.map { try typesetter.frame(RichText($0), trailing, width: Metrics.points(60)) }
    let qrCode = try footer.checkURL.map(QRCode.init)
    code = qrCode.map { (builder.add($0.drawing.form), Double($0.size)) }
  }

  /// - Throws: `DocumentError`
  func draw(on page: PageCanvas, of count: Int) throws {
    var middle: TextFrame?
    if footer.showsPageNumbers {
      let centred = style.with { $0.alignment = .center }
      middle = try typesetter.frame("第 \(page.index + 1) 页 / 共 \(count) 页", centred, width: page.width - side * 2)
    }
    guard middle != nil || footer.documentNumber != nil || footer.printed != nil || check != nil || code != nil else { return }
    let top = page.height - Metrics.points(17)
    page.mark(nil) {
      page.line(x1: side, y1: top, x2: page.width - side, y2: top, thickness: 0.4, ink: .paleLine)
      page.text(left, x: side, top: top + 5)
      if let middle { page.text(middle, x: side, top: top + 5) }
      var right = page.width - side
      if let code {
        let edge = Metrics.points(12)
        let scale = edge / code.size
        right -= edge
        page.place(code.name, x: right, y: top + 5, scaleX: scale, scaleY: scale, boxHeight: edge)
        right -= 6
      }
      if let check { page.text(check, x: right - Metrics.points(60), top: top + 5) }
    }
  }
}
