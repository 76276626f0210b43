internal import Titles

/// Draws one certificate on a page of any format. Lengths are points.
struct CertificatePainter {
  private let content: CertificateContent
  private let stencil: CertificateStencil
  private let typesetter: Typesetter
  private let page: any PageSurface

  /// A4.
  static let pageSize = (width: 595.28, height: 841.89)
  static let photoWidth = 99.0
  private static let photoHeight = photoWidth * 7 / 5
  private static let left = 88.0
  private static let right = 507.0
  private static let fieldsTop = 203.0
  private static let rowStep = 23.2
  /// Where the sentence must have begun at the latest.
  private static let fieldsBottom = 546.0
  /// The middle of the seal.
  static let sealCentre = (x: 421.0, y: 668.0)

  /// - Parameter page: a page of `pageSize`.
  /// - Throws: `DocumentError`
  init(_ content: CertificateContent, _ typesetter: Typesetter, _ page: any PageSurface) throws {
    self.content = content
    self.typesetter = typesetter
    self.page = page
    stencil = try CertificateStencil.shared(content.kind, typesetter)
  }

  /// - Throws: `DocumentError`
  func draw() throws {
    page.mark(nil) { page.draw(CertificateGround.shared, x: 0, y: 0, width: page.width) }
    if content.isDemonstration { try Watermark("演示", typesetter, family: .serif, ink: CertificateStencil.paleRed).draw(on: page) }
    drawTitle()
    let bottom = try drawFields()
    try drawPhoto()
    try drawSentence(top: bottom + 20)
    try drawCode()
    try drawSeal()
  }

  /// The values, in the order of the stencil's labels.
  private var values: [String] {
    [
      content.holderName, content.sex, content.documentType, content.maskedDocumentNumber, content.employer,
      content.series, content.title, content.level, content.specialty, content.acquisition, content.decidingBody,
      content.acquired.chinese, content.approvalNumber, content.number,
    ]
  }

  private func drawTitle() {
    let middle = page.width / 2
    page.mark(page.part(.heading1)) {
      page.text(stencil.title, x: middle - stencil.title.width / 2, top: 84, ink: CertificateStencil.red)
    }
    page.mark(page.part(.paragraph)) {
      page.text(stencil.english, x: middle - stencil.english.width / 2, top: 137, ink: CertificateStencil.gold)
    }
    let half = stencil.subtitle.width / 2
    page.mark(page.part(.paragraph)) {
      page.text(stencil.subtitle, x: middle - half, top: 158, ink: .black)
    }
    page.mark(nil) {
      for side in [-1.0, 1.0] {
        let start = middle + side * (half + 12)
        page.line(x1: start, y1: 168, x2: start + side * 46, y2: 168, thickness: 0.6, ink: CertificateStencil.gold)
      }
    }
  }

  /// Draws labels and values and returns where they end. Long values take more lines, and then all rows move closer.
  private func drawFields() throws -> Double {
    let style = TextStyle(.serif, 12.5, leading: 18).with { $0.isBold = true }
    let x = CertificatePainter.left + CertificateStencil.labelWidth + 24
    let photoBottom = CertificatePainter.fieldsTop + CertificatePainter.photoHeight
    var frames: [TextFrame] = []
    var height = 0.0
    for value in values {
      let isBesidePhoto = CertificatePainter.fieldsTop + height < photoBottom + 6
      let right = isBesidePhoto ? CertificatePainter.right - CertificatePainter.photoWidth - 18 : CertificatePainter.right
      let frame = try typesetter.frame(RichText(value), style, width: right - x)
      frames.append(frame)
      height += CertificatePainter.rowStep + frame.height - style.leading
    }
    let room = CertificatePainter.fieldsBottom - CertificatePainter.fieldsTop
    let squeeze = max(0, (height - room) / Double(frames.count))
    let step = max(0, CertificatePainter.rowStep - style.leading - squeeze)
    let table = page.part(.table)
    var y = CertificatePainter.fieldsTop
    for (label, frame) in zip(stencil.labels, frames) {
      let row = page.part(.row, of: table)
      page.mark(page.part(.headerCell, of: row)) {
        page.text(label, x: CertificatePainter.left, top: y, ink: CertificateStencil.gold)
      }
      page.mark(page.part(.cell, of: row)) {
        page.text(frame, x: x, top: y)
      }
      y += frame.height + step
    }
    return y - step
  }

  private func drawPhoto() throws {
    let x = CertificatePainter.right - CertificatePainter.photoWidth
    let y = CertificatePainter.fieldsTop + 2
    let (width, height) = (CertificatePainter.photoWidth, CertificatePainter.photoHeight)
    if let photo = content.photo {
      let element = page.part(.figure, of: nil, description: "持证人照片")
      try page.mark(element) { try page.draw(picture: photo, x: x, y: y, width: width, height: height) }
    } else {
      page.mark(nil) {
        page.text(stencil.photoPlaceholder, x: x, top: y + (height - stencil.photoPlaceholder.height) / 2, ink: .line)
      }
    }
    page.mark(nil) {
      page.frame(x: x, y: y, width: width, height: height, thickness: 0.6, ink: CertificateStencil.gold)
    }
  }

  private func drawSentence(top: Double) throws {
    let style = TextStyle(.serif, 14.5, leading: 27).with {
      $0.indent = 2
      $0.isJustified = true
    }
    let width = CertificatePainter.right - CertificatePainter.left
    let frame = try typesetter.frame(content.kind.sentence(content), style, width: width)
    page.mark(page.part(.paragraph)) {
      page.text(frame, x: CertificatePainter.left, top: top)
    }
  }

  /// The QR code and what to do with it.
  private func drawCode() throws {
    let code = try QRCode(content.checkURL)
    let edge = 72.0
    let x = CertificatePainter.left
    let bottom = 768.0
    let element = page.part(.figure, of: nil, description: "查验证书的二维码")
    page.mark(element) { page.draw(code.drawing, x: x, y: bottom - edge, width: edge) }
    let adviceHeight = stencil.advice.height + (content.isDemonstration ? stencil.demonstrationAdvice.height : 0)
    let top = bottom - edge / 2 - adviceHeight / 2
    page.mark(page.part(.paragraph)) {
      page.text(stencil.advice, x: x + edge + 12, top: top, ink: TextTone.muted.ink)
      if content.isDemonstration {
        page.text(
          stencil.demonstrationAdvice, x: x + edge + 12, top: top + stencil.advice.height, ink: TextTone.alert.ink)
      }
    }
  }

  /// The seal, and over it the authority's name and the day of issue, as stamped paper looks.
  private func drawSeal() throws {
    let centre = CertificatePainter.sealCentre
    let side = Seal.side
    let seal = try Seal.drawing(
      authority: content.issuingAuthority, isDemonstration: content.isDemonstration, typesetter: typesetter)
    let alternative = content.issuingAuthority + "印章" + (content.isDemonstration ? "（演示）" : "")
    page.mark(page.part(.figure, of: nil, description: alternative)) {
      page.draw(seal, x: centre.x - side / 2, y: centre.y - side / 2, width: side)
    }
    let room = (CertificatePainter.right - centre.x + 14) * 2
    let size = min(13.5, max(10, room / Double(max(1, content.issuingAuthority.count))))
    let style = TextStyle(.serif, size, leading: 21).with { $0.alignment = .center }
    let lines = "\(content.issuingAuthority)\n\(content.issued.chinese)"
    let frame = try typesetter.frame(RichText(lines), style, width: room)
    page.mark(page.part(.paragraph)) {
      page.text(frame, x: centre.x - room / 2, top: centre.y + 34 - max(0, frame.height - style.leading * 2))
    }
  }
}
