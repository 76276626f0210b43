import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

extension HTML: ResponseGenerator {
  /// The page with 200, not to be stored anywhere: pages hold personal data unless they say otherwise.
  func response(from request: Request, context: some RequestContext) throws -> Response {
    response()
  }

  /// The page with `status`, not to be stored anywhere.
  func response(status: HTTPResponse.Status = .ok) -> Response {
    var headers = HTML.contentHeaders
    headers[.cacheControl] = "private, no-store"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A page that is the same for everybody who is not signed in: with an ETag of its bytes, and 304 where the
  /// browser has them already. Browsers ask again each time; a page with a form token in it must not come this way.
  func publicResponse(to request: Request) -> Response {
    let tag = entityTag
    var headers = HTML.contentHeaders
    headers[.cacheControl] = "no-cache"
    headers[.vary] = "Cookie"
    headers[.eTag] = tag
    if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A strong entity tag: the first half of the SHA-256 of the bytes.
  var entityTag: String {
    EntityTag.make(SHA256.hash(data: bytes).prefix(16))
  }

  private static let contentHeaders: HTTPFields = [
    .contentType: "text/html; charset=utf-8",
    .contentLanguage: "zh-CN",
  ]
}
