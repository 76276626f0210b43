public import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

extension Portal {
  /// The HTTP server with this site on it. Run by `runService()` it ends on SIGTERM after the requests under way.
  ///
  /// - Parameter services: what works beside it, such as the runner of background jobs.
  public func application(
    host: String, port: Int, services: [any Service] = [], logger: Logger
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      services: services, logger: logger)
  }
}
