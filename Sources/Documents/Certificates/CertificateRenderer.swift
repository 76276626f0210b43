public import Titles

/// Prints certificates: one A4 page, drawn in the same way as PDF, not yet signed (`PDFSigner` does that), and as OFD.
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
      let page = builder.addPage(width: CertificatePainter.pageSize.width, height: CertificatePainter.pageSize.height)
      try CertificatePainter(content, typesetter, page).draw()
      return builder.finish(info(content, created))
    }
  }

  /// The same certificate as an OFD file (GB/T 33190).
  ///
  /// - Parameters:
  ///   - created: the moment that the file says it was made at.
  ///   - signer: signs the file; nil leaves it unsigned.
  ///   - moment: when it is signed.
  /// - Throws: `DocumentError`, and what the signer throws.
  public func ofd(
    _ content: CertificateContent, created: Moment, signer: OFDSigner?, at moment: Moment
  ) throws -> [UInt8] {
    try TypesetterPool.shared.withTypesetter { typesetter in
      let builder = OFDBuilder(typesetter)
      let page = builder.addPage(width: CertificatePainter.pageSize.width, height: CertificatePainter.pageSize.height)
      try CertificatePainter(content, typesetter, page).draw()
      let (centre, side) = (CertificatePainter.sealCentre, Seal.side)
      let stamp = OFDSigner.Stamp(page: page.id, box: (centre.x - side / 2, centre.y - side / 2, side, side))
      let sign = signer.map { signer in
        { parts in try signer.parts(signing: parts, stamp, at: moment) }
      }
      return try builder.finish(info(content, created), at: moment, sign: sign)
    }
  }

  private func info(_ content: CertificateContent, _ created: Moment) -> DocumentInfo {
    DocumentInfo(
      title: "职称证书 \(content.number)", subject: "\(content.kind.subtitle)：\(content.title)",
      author: content.issuingAuthority, keywords: ["职称证书", content.series, content.number], created: created)
  }
}
