import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A page that is the same for everybody who is not signed in, with its ETag. Browsers ask again each time.
struct PublicPage: Sendable {
  private let body: ByteBuffer
  private let tag: String

  /// A page without any form token in it.
  init(_ html: HTML) {
    body = ByteBuffer(bytes: html.bytes)
    // Strong: the first half of the SHA-256 of the bytes.
    tag = EntityTag.make(SHA256.hash(data: html.bytes).prefix(16))
  }

  /// The page, or 304 where the browser has it already.
  func response(to request: Request) -> Response {
    var headers: HTTPFields = [.cacheControl: "no-cache", .vary: "Cookie", .eTag: tag]
    if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) {
      headers[.contentLanguage] = "zh-CN"
      return Response(status: .notModified, headers: headers)
    }
    headers.append(contentsOf: HTML.contentHeaders)
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
  }
}
