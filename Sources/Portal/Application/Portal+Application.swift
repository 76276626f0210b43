import Foundation
public import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

extension Portal {
  /// The HTTP server with this site on it. Run by `runService()` it ends on SIGTERM after the requests under way.
  ///
  /// - Parameters:
  ///   - services: what works beside it, such as the runner of background jobs.
  ///   - whenServing: called once it answers requests.
  public func application(
    host: String, port: Int, services: [any Service] = [], logger: Logger, whenServing: @escaping @Sendable () -> Void = {}
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      services: services, onServerRunning: { _ in whenServing() }, logger: logger)
  }

  /// Whether the server could not begin because another program listens at its address.
  public static func isAddressInUse(_ error: any Error) -> Bool {
    (error as? IOError)?.errnoCode == EADDRINUSE
  }
}
