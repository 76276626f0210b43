import Hummingbird

/// Answers for `/static/…` before anything else looks at the request: no session, no cookie, no log line of a person.
struct StaticAssetsMiddleware<Context: RequestContext>: RouterMiddleware {
  let assets: StaticAssets

  init(_ assets: StaticAssets) {
    self.assets = assets
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    if let response = assets.response(to: request) {
      return request.method == .head ? response.createHeadResponse() : response
    }
    return try await next(request, context)
  }
}
