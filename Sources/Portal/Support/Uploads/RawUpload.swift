import HTTPTypes
import Hummingbird
import NIOCore
import Titles

/// One file as the whole body of a `PUT`, its name percent-encoded in `X-File-Name`: constant memory, a progress bar and
/// repetition for nothing.
struct RawUpload: Sendable {
  /// Bytes at most.
  let maximum: Int
  let part: UploadedPart
  private let body: RequestBody

  /// Checks what can be checked before any byte is read.
  ///
  /// - Parameter field: the form's field that it belongs to.
  /// - Throws: `PageError` 413 where the announced length is over the limit, 400 where the name is no text.
  init(_ request: Request, field: String, maximum: Int) throws(PageError) {
    let encoded = HTTPField.Name("X-File-Name").flatMap { request.headers[$0] } ?? ""
    guard let name = PercentEncoding.decode(encoded) else { throw .badRequest("文件名无法读取，请修改文件名后重新上传。") }
    part = UploadedPart(field: field, fileName: FileName.sanitised(name), contentType: request.headers[.contentType])
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > maximum {
      throw RawUpload.contentTooLarge(part, limit: maximum)
    }
    self.maximum = maximum
    body = request.body
  }

  /// Streams the body into `sink`.
  ///
  /// - Throws: `PageError` 413 as soon as it gets longer than the limit; what the sink throws. The sink is cancelled then.
  func stream<Sink: UploadSink>(into sink: consuming Sink) async throws -> Sink.Stored {
    var sink = sink
    do {
      var count = 0
      for try await buffer in body {
        count += buffer.readableBytes
        guard count <= maximum else { throw RawUpload.contentTooLarge(part, limit: maximum) }
        try await sink.write(buffer)
      }
      return try await sink.finish()
    } catch {
      await sink.cancel()
      throw error
    }
  }

  /// The refusal of a file over its limit.
  static func tooLarge(_ name: String, limit: Int, field: String) -> Refusal {
    Refusal("file-too-large", "文件“\(name)”超过 \(ByteSize.text(limit))，没有上传。请压缩后重新上传。", field: field)
  }

  private static func contentTooLarge(_ part: UploadedPart, limit: Int) -> PageError {
    let reasons = tooLarge(part.fileName, limit: limit, field: part.field).reasons
    return PageError(.contentTooLarge, title: "文件过大", reasons: reasons)
  }
}
