import Synchronization

/// What the connections of a pool count, from all threads.
final class PostgreSQLCounters: Sendable {
  private let metrics: Mutex<DatabaseMetrics>

  init(connectionLimit: Int) {
    var metrics = DatabaseMetrics()
    metrics.connectionLimit = connectionLimit
    self.metrics = Mutex(metrics)
  }

  /// The numbers, with how many operations wait at this moment.
  func metrics(waiting: Int) -> DatabaseMetrics {
    var copy = metrics.withLock { $0 }
    copy.waiting = waiting
    return copy
  }

  /// A connection was opened.
  func opened() { metrics.withLock { $0.connections += 1 } }

  /// A connection was closed.
  func closed() { metrics.withLock { $0.connections -= 1 } }

  /// A connection was lost; it is closed besides.
  func lost() { metrics.withLock { $0.lostConnections += 1 } }

  /// An attempt is repeated.
  func repeated() { metrics.withLock { $0.retries += 1 } }

  /// An operation was refused.
  func refused() { metrics.withLock { $0.refused += 1 } }

  /// An operation begins that has waited for so many seconds.
  func began(afterWaiting seconds: Double) {
    metrics.withLock { metrics in
      metrics.busy += 1
      metrics.waitedSeconds += seconds
      metrics.longestWaitSeconds = max(metrics.longestWaitSeconds, seconds)
    }
  }

  /// An operation ended, before its caller is answered.
  func ended() {
    metrics.withLock { metrics in
      metrics.busy -= 1
      metrics.operations += 1
    }
  }
}
