import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

extension Portal {
  /// The listener for Prometheus, apart from the site: `GET /metrics` and nothing else.
  public func metricsListener(host: String, port: Int, logger: Logger) -> any Service {
    Application(
      router: metricsRouter(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil), logger: logger)
  }

  /// Its one route.
  func metricsRouter() -> Router<BasicRequestContext> {
    let page = MetricsPage(platform: platform, requests: requests)
    let router = Router()
    router.get("/metrics") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: await page.text())))
    }
    return router
  }
}
