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

  /// What every page says of itself.
  static let contentHeaders: HTTPFields = [
    .contentType: "text/html; charset=utf-8",
    .contentLanguage: "zh-CN",
  ]
}
