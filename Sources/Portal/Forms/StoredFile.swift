import Hummingbird
import Services
import Titles

/// An uploaded file, shown in the browser.
struct StoredFile: Sendable {
  private let content: AttachmentContent
  private let attachments: AttachmentService

  init(_ content: AttachmentContent, of attachments: AttachmentService) {
    self.content = content
    self.attachments = attachments
  }

  /// The answer, whole or the range that was asked for.
  func response(to request: Request) async throws -> Response {
    let reference = content.reference
    let download = Download(
      fileName: reference.name, contentType: content.mediaType, length: reference.size, disposition: .inline,
      entityTag: "\"\(reference.sha256.prefix(32))\"")
    let (attachments, content) = (attachments, content)
    return try await download.response(to: request) { range in
      ResponseBody(try await attachments.open(content, range), length: range.count)
    }
  }
}
