internal import CQPDF
internal import Foundation

/// Looks at an uploaded PDF by its content, with bounded work, without writing to standard error. Blocks.
public struct PDFInspector: Sendable {
  /// The most bytes that are looked at.
  public let sizeLimit: Int

  /// An inspector; 10 MB is the limit of uploads.
  public init(sizeLimit: Int = 10 * 1024 * 1024) {
    self.sizeLimit = sizeLimit
  }

  /// - Throws: `PDFProblem`
  public func inspect(path: String) throws(PDFProblem) -> PDFInspection {
    // Mapped, not read: an upload takes no memory of its own.
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
      throw .unreadable
    }
    guard !data.isEmpty else { throw .empty }
    guard data.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    // Some programs write a few bytes before the header (ISO 32000-1, annex H, note 13).
    guard data.prefix(1024).range(of: Data("%PDF-".utf8)) != nil else { throw .notPDF }
    guard PDFStreamGuard.allows(data) else { throw .tooComplex }
    do {
      return PDFInspection(pageCount: try pages(path, recovering: false), needsRepair: false)
    } catch .broken {
      // A file that was cut off is refused; one that is whole but badly indexed is taken as readers take it.
      guard data.suffix(1024).range(of: Data("%%EOF".utf8)) != nil else { throw .broken }
      return PDFInspection(pageCount: try pages(path, recovering: true), needsRepair: true)
    }
  }

  private func pages(_ path: String, recovering: Bool) throws(PDFProblem) -> Int {
    var document = qpdf_init()
    defer { qpdf_cleanup(&document) }
    qpdf_silence_errors(document)
    qpdf_set_suppress_warnings(document, QPDF_TRUE)
    qpdf_set_attempt_recovery(document, recovering ? QPDF_TRUE : QPDF_FALSE)
    // The low bit of the answer says warnings, the second one errors.
    let state = qpdf_read(document, path, nil)
    if state & 2 != 0 { throw problem(document) }
    guard qpdf_is_encrypted(document) == QPDF_FALSE else { throw .restricted }
    let count = qpdf_get_num_pages(document)
    if qpdf_has_error(document) != QPDF_FALSE { throw problem(document) }
    guard count >= 0 else { throw .broken }
    guard count > 0 else { throw .noPages }
    return Int(count)
  }

  private func problem(_ document: qpdf_data?) -> PDFProblem {
    let error = qpdf_get_error(document)
    return qpdf_get_error_code(document, error) == qpdf_e_password ? .passwordRequired : .broken
  }
}
