public import Titles

/// Prints certificates: one A4 page, not yet signed (`PDFSigner` does that).
///
/// What is the same on every certificate (ground, labels, seals) is made once and kept. Safe to use from any thread.
public struct CertificateRenderer: Sendable {
  /// A renderer; all renderers share what they keep.
  public init() {}

  /// The certificate as a PDF file.
  ///
  /// - Parameter created: the moment that the file says it was made at.
  /// - Throws: `DocumentError`
  public func pdf(_ content: CertificateContent, created: Moment) throws -> [UInt8] {
    try TypesetterPool.shared.withTypesetter { typesetter in
      let builder = PDFBuilder(typesetter, deflatesFonts: false)
      let stencil = try CertificateStencil.shared(content.kind, typesetter)
      let seal = try Seal.drawing(
        authority: content.issuingAuthority, isDemonstration: content.isDemonstration, typesetter: typesetter)
      let painter = try CertificatePainter(content, stencil, typesetter, builder, seal)
      try painter.draw()
      let info = DocumentInfo(
        title: "职称证书 \(content.number)", subject: "\(content.kind.subtitle)：\(content.title)",
        author: content.issuingAuthority, keywords: ["职称证书", content.series, content.number], created: created)
      return builder.finish(info)
    }
  }
}
