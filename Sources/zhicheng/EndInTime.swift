import Foundation
import Logging

/// Ends the process when what it waits for doesn't: a database that hangs, a client that reads nothing. Whatever was
/// acknowledged is durable, so that nothing is lost with it.
struct EndInTime {
  /// How long requests are served first.
  let after: Duration
  let logger: Logger

  /// How long is waited for what is under way. With the usual grace the whole takes less than ten seconds.
  private static let limit = Duration.seconds(5)

  /// Counts from now, on a thread of its own: the others may all be waiting.
  func begin() {
    let (logger, seconds) = (logger, (after + EndInTime.limit) / .seconds(1))
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      logger.warning("ended with work under way")
      _exit(1)
    }
  }
}
