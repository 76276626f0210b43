import HTTPTypes
import Hummingbird
import NIOCore
import Services

/// Says to whoever watches the server whether it works.
struct HealthController: Sendable {
  let platform: Platform

  func add(to router: Router<PortalRequestContext>) {
    router.on(Routes.health) { _, _ in HealthController.answer(.ok, "ok") }
    router.on(Routes.ready) { [health = HealthService(platform: platform)] _, _ in
      await health.databaseAnswers()
        ? HealthController.answer(.ok, "ready") : HealthController.answer(.serviceUnavailable, "database")
    }
  }

  private static func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}
