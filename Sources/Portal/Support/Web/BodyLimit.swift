import HTTPTypes
import Hummingbird
import NIOCore

/// Refuses bodies over a limit: at once where their length is announced, else as soon as they get longer.
struct BodyLimit<Context: RequestContext>: RouterMiddleware {
  /// Bytes.
  let maximum: Int

  init(maximum: Int) {
    self.maximum = maximum
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if let text = request.headers[.contentLength] {
      guard let length = Int(text), length >= 0 else { throw PageError.badRequest() }
      guard length <= maximum else { throw PageError.tooLarge(limit: maximum) }
      return try await next(request, context)
    }
    guard request.headers[.transferEncoding] != nil else { return try await next(request, context) }
    var limited = request
    limited.body = RequestBody(asyncSequence: CountedBody(body: request.body, maximum: maximum))
    return try await next(limited, context)
  }
}
