import Database
import Storage

/// Whether the platform can work.
public struct HealthService: Sendable {
  private let platform: Platform

  /// Looks at this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Whether requests can be answered now.
  public enum Readiness: String, Sendable {
    /// They can.
    case ready
    /// The database doesn't answer.
    case database
    /// The database went back behind the schema that this program works with, as after an older backup was restored.
    case schema
  }

  /// Asks the database, and waits no longer than `limit` for its answer: whoever waits as long as a request does, until a lost
  /// database may have come back, learns too late to send requests elsewhere.
  public func readiness(within limit: Duration) async -> Readiness {
    let (answers, first) = AsyncStream.makeStream(of: Readiness.self)
    Task { first.yield(await ask()) }
    let waiting = Task {
      try? await Task.sleep(for: limit)
      first.yield(.database)
    }
    defer { waiting.cancel() }
    for await answer in answers { return answer }
    return .database
  }

  private func ask() async -> Readiness {
    guard let holds = try? await platform.store.database.holdsSchema() else { return .database }
    return holds ? .ready : .schema
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
