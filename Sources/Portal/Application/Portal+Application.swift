public import Hummingbird
public import Logging
import NIOCore

extension Portal {
  /// The HTTP server with this site on it. Run by `runService()` it ends on SIGTERM after the requests under way.
  public func application(host: String, port: Int, logger: Logger) -> some ApplicationProtocol {
    Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      logger: logger)
  }
}
