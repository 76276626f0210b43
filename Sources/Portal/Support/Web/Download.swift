import HTTPTypes
import Hummingbird

/// A file for one person: never stored by caches, never guessed at by the browser, either saved or shown apart from our pages.
struct Download: Sendable {
  /// What the browser does with it.
  enum Disposition: String, Sendable {
    /// It is saved.
    case attachment
    /// It is shown (a PDF beside the form, a picture).
    case inline
  }

  let fileName: String
  /// From our own record, never from the upload.
  let contentType: String
  /// Bytes.
  let length: Int
  let disposition: Disposition
  /// The quoted entity tag, where the content has one (its hash).
  let entityTag: String?

  init(fileName: String, contentType: String, length: Int, disposition: Disposition = .attachment, entityTag: String? = nil) {
    self.fileName = fileName
    self.contentType = contentType
    self.length = length
    self.disposition = disposition
    self.entityTag = entityTag
  }

  /// The answer: 200, or 206 and 416 where a range was asked for.
  ///
  /// - Parameter body: gives the bytes of the range.
  func response(to request: Request, body: (Range<Int>) async throws -> ResponseBody) async throws -> Response {
    var headers = self.headers
    let condition = request.headers[.ifRange]
    let range = condition == nil || condition == entityTag ? request.headers[.range] : nil
    switch ByteRange(range, length: length) {
    case .whole:
      return Response(status: .ok, headers: headers, body: try await body(0..<length))
    case .part(let part):
      headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)"
      return Response(status: .partialContent, headers: headers, body: try await body(part))
    case .unsatisfiable:
      return Response(
        status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(length)", .cacheControl: "private, no-store"])
    }
  }

  private var headers: HTTPFields {
    var headers: HTTPFields = [
      .contentType: contentType,
      .contentDisposition: Download.disposition(disposition, fileName),
      .cacheControl: "private, no-store",
      .acceptRanges: "bytes",
      .xContentTypeOptions: "nosniff",
    ]
    headers[.eTag] = entityTag
    // Chromium does not start its PDF viewer in a sandbox; the viewer itself is one.
    let isPDF = contentType.hasPrefix("application/pdf")
    headers[.contentSecurityPolicy] = isPDF ? SecurityPolicy.pdf : SecurityPolicy.document
    return headers
  }

  /// `attachment; filename="….pdf"; filename*=UTF-8''…` (RFC 6266): an ASCII name for old programs, the true one besides.
  static func disposition(_ disposition: Disposition, _ fileName: String) -> String {
    let name = FileName.sanitised(fileName)
    let plain = name.unicodeScalars.map { $0.isASCII && $0 != "%" && $0 != ";" ? UInt8($0.value) : UInt8(ascii: "_") }
    let ascii = String(decoding: plain, as: UTF8.self)
    return "\(disposition.rawValue); filename=\"\(ascii)\"; filename*=UTF-8''\(PercentEncoding.strict(name))"
  }
}
