/// The connections of one process to a PostgreSQL database, and the bounded queue before them.
final class PostgreSQLPool: Sendable {
  private let threads: PostgreSQLThreads

  init(address: PostgreSQLAddress, options: PostgreSQLOptions) {
    threads = PostgreSQLThreads(address: address, options: options)
  }

  // The threads hold on to what they share, not to the pool: without it they end.
  deinit {
    threads.inbox.close()
  }

  /// The numbers at this moment.
  var metrics: DatabaseMetrics { threads.counters.metrics(waiting: threads.inbox.count) }

  /// Runs `work` on one of the threads. The cancellation of the calling task does not stop it.
  func run<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLWorker) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let counters = threads.counters
      let job = PostgreSQLThreads.Job(
        carryOut: { worker in
          let result = Result { try work(worker) }
          counters.ended()
          continuation.resume(with: result)
        },
        refuse: { continuation.resume(throwing: $0) })
      switch threads.inbox.put(job) {
      case .accepted: threads.startIfNeeded()
      case .full:
        counters.refused()
        job.refuse(.overloaded)
      case .closed: job.refuse(.closed)
      }
    }
  }

  /// Carries out what waits, then ends the threads and closes the connections.
  func close() async {
    await threads.close()
  }
}
