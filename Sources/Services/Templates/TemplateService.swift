import Database
import Documents
import Synchronization
public import Titles

/// 模板下载: the forms that people fill in, have signed and stamped, and upload.
public struct TemplateService: Sendable {
  private let platform: Platform
  private let kept = TemplateShelf()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// A template as a PDF: blank for printing, or with fields to be filled in by a viewer.
  ///
  /// - Throws: `DocumentError`.
  public func file(_ template: FormTemplate, isFillable: Bool) async throws -> FileDownload {
    let document = BlankForm(template: template, reference: platform.reference).document
    let bytes: [UInt8]
    if let known = kept.bytes(of: template, isFillable, document) {
      bytes = known
    } else {
      bytes = try await platform.workers.run { try DocumentRenderer().pdf(document, isFillable: isFillable) }
      kept.keep(bytes, of: template, isFillable, document)
    }
    let kind = isFillable ? "可填写" : "空白表"
    return FileDownload(fileName: "\(template.label)（\(kind)）.pdf", contentType: "application/pdf", bytes: bytes)
  }
}

/// The templates as they were last made: nobody needs to sign in to get them, so they cost little.
private final class TemplateShelf: Sendable {
  private struct Key: Hashable {
    let template: FormTemplate
    let isFillable: Bool
  }

  private struct Made {
    let document: Document
    let bytes: [UInt8]
  }

  private let made = Mutex<[Key: Made]>([:])

  /// The bytes; nil where the document has changed or was never made.
  func bytes(of template: FormTemplate, _ isFillable: Bool, _ document: Document) -> [UInt8]? {
    guard let known = made.withLock({ $0[Key(template: template, isFillable: isFillable)] }), known.document == document else {
      return nil
    }
    return known.bytes
  }

  func keep(_ bytes: [UInt8], of template: FormTemplate, _ isFillable: Bool, _ document: Document) {
    made.withLock { $0[Key(template: template, isFillable: isFillable)] = Made(document: document, bytes: bytes) }
  }
}
