import Hummingbird
import Logging

/// One line for each request: method, the route's template (never the query, never a body, no person's data), status,
/// milliseconds. Paths may hold ids but no names or document numbers, and even those are left to the debug level.
struct RequestLog<Context: PortalContext>: RouterMiddleware {
  private let clock = ContinuousClock()

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    let start = clock.now
    do {
      let response = try await next(request, context)
      note(request, context, status: response.status.code, since: start)
      return response
    } catch {
      note(request, context, status: (error as? any HTTPResponseError)?.status.code ?? 500, since: start)
      throw error
    }
  }

  private func note(_ request: Request, _ context: Context, status: Int, since start: ContinuousClock.Instant) {
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    context.logger.log(
      level: status >= 500 ? .error : .info, "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "-")", "status": "\(status)",
        "ms": "\(milliseconds)",
      ])
  }
}
