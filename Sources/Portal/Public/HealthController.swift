import HTTPTypes
import Hummingbird
import NIOCore
import Services

/// Says to whoever watches the server whether it works, and to whoever spreads the requests whether to send it any.
struct HealthController: Sendable {
  let health: HealthService
  let drain: Drain
  /// How long the database has to answer.
  let patience: Duration

  func add(to router: Router<PortalRequestContext>) {
    router.on(Routes.health) { _, _ in HealthController.answer(.ok, "ok") }
    router.on(Routes.ready) { _, _ in
      // Nothing is asked of the database any more: the answer has to be there at once.
      if drain.hasBegun { return HealthController.answer(.serviceUnavailable, "draining") }
      let readiness = await health.readiness(within: patience)
      return HealthController.answer(readiness == .ready ? .ok : .serviceUnavailable, readiness.rawValue)
    }
  }

  private static func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}
