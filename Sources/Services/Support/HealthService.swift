import Database
import Storage

/// Whether the platform can work.
public struct HealthService: Sendable {
  private let platform: Platform

  /// Looks at this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Whether the database answers a query now.
  public func databaseAnswers() async -> Bool {
    let answer: Int?? = try? await platform.store.database.read { reader in try reader.value("SELECT 1") as Int? }
    return answer == .some(.some(1))
  }

  /// What this node is doing.
  public func numbers() async -> NodeNumbers {
    let metrics = platform.store.database.metrics
    var numbers = NodeNumbers()
    numbers.openConnections = metrics.connections
    numbers.busyConnections = metrics.busy
    numbers.connectionLimit = metrics.connectionLimit
    numbers.waitingOperations = metrics.waiting
    numbers.operations = metrics.operations
    numbers.retries = metrics.retries
    numbers.lostConnections = metrics.lostConnections
    numbers.refusedOperations = metrics.refused
    numbers.waitedSeconds = metrics.waitedSeconds
    numbers.uploads = platform.uploads.count
    if let process = try? await platform.workers.run({ ProcessNumbers.current() }) { numbers.process = process }
    numbers.jobs = try? await platform.store.database.read { reader in
      let repository = JobRepository()
      let open = try repository.open(in: reader)
      return NodeNumbers.Jobs(
        queued: open[.queued] ?? 0, running: open[.running] ?? 0, failedItems: try repository.failedItems(in: reader))
    }
    return numbers
  }
}
