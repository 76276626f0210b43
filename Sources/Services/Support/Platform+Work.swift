import Logging
import ServiceLifecycle

extension Platform {
  /// Whether the service group shuts down, or the task was cancelled: nothing new is begun then.
  static var isEnding: Bool { Task.isCancelled || Task.isShuttingDownGracefully }

  /// What a service does until the service group shuts down: works on as long as there is something to do, and looks again
  /// after a pause. A failure is logged, without what it says, and passes.
  ///
  /// - Parameter work: says whether it did something, so that there may be more.
  func work(
    pausing pause: Duration, failure: Logger.Message, _ level: Logger.Level = .error, _ work: () async throws -> Bool
  ) async {
    while !Platform.isEnding {
      var hasWorked = false
      do {
        hasWorked = try await work()
      } catch {
        logger.log(level: level, failure, metadata: ["error": "\(type(of: error))"])
      }
      if !hasWorked { try? await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) } }
    }
  }
}
