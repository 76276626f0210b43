import HTTPTypes
import Hummingbird
import Logging

/// One line for each request: method, the route's template (never the query, never a body, no person's data), status,
/// milliseconds. Paths may hold ids but no names or document numbers, and even those are left to the debug level. The same
/// is counted for the metrics.
struct RequestLog<Context: PortalContext>: RouterMiddleware {
  private let clock = ContinuousClock()
  private let metrics: RequestMetrics
  /// Whether a proxy of ours stands before us, whose number for the request is worth noting.
  private let hasProxy: Bool

  init(metrics: RequestMetrics, hasProxy: Bool) {
    self.metrics = metrics
    self.hasProxy = hasProxy
  }

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
    let duration = Double(seconds) + Double(attoseconds) * 1e-18
    // The router has words of its own where no route answered.
    let route = context.endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil }
    metrics.count(method: request.method.rawValue, route: route, status: status, seconds: duration)
    var metadata: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "route": "\(route ?? "-")", "status": "\(status)",
      "ms": "\(Int(duration * 1_000))",
    ]
    if hasProxy, let number = RequestLog.proxyNumber(request) { metadata["proxy-request"] = "\(number)" }
    context.logger.log(level: status >= 500 ? .error : .info, "request", metadata: metadata)
  }

  /// The number that the proxy gave the request (`X-Request-ID`), unless it is something else.
  private static func proxyNumber(_ request: Request) -> String? {
    guard let name = HTTPField.Name("X-Request-ID"), let number = request.headers[name], (8...64).contains(number.utf8.count)
    else { return nil }
    return number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ? number : nil
  }
}
