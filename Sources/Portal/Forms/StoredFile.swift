import Hummingbird
import NIOCore
import Services
import Titles

/// An uploaded file, shown in the browser.
struct StoredFile: Sendable {
  /// The most bytes that are in memory at a time: a large file takes no memory of its own.
  static let pieceBytes = 262_144

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
      ResponseBody(contentLength: range.count) { writer in
        var start = range.lowerBound
        while start < range.upperBound {
          let end = min(start + StoredFile.pieceBytes, range.upperBound)
          try await writer.write(ByteBuffer(bytes: try await attachments.read(content, start..<end)))
          start = end
        }
        try await writer.finish(nil)
      }
    }
  }
}
