import Foundation
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

extension Portal {
  /// Serves this site until the process is told to end.
  ///
  /// On SIGTERM `/readyz` answers 503 at once, and requests are served for `grace` more; then, as on SIGINT, no more
  /// connections are taken, the requests under way are answered, the services end.
  ///
  /// - Parameters:
  ///   - services: what works beside it, such as the runner of background jobs.
  ///   - whenServing: called once it answers requests.
  ///   - whenEnding: called when it is told to end, with how long it serves on.
  public func serve(
    host: String, port: Int, services: [any Service] = [], grace: Duration, logger: Logger,
    whenServing: @escaping @Sendable () -> Void = {}, whenEnding: @escaping @Sendable (Duration) -> Void = { _ in }
  ) async throws {
    let application = Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      services: services, onServerRunning: { _ in whenServing() }, logger: logger)
    let watch = SignalWatch(drain: drain, grace: grace, whenEnding: whenEnding)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: application), .init(service: watch, successTerminationBehavior: .gracefullyShutdownGroup),
        ], logger: logger))
    try await group.run()
  }

  /// Whether the server could not begin because another program listens at its address.
  public static func isAddressInUse(_ error: any Error) -> Bool {
    (error as? IOError)?.errnoCode == EADDRINUSE
  }
}
