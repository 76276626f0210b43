import Foundation
import Synchronization

/// Threads that have a connection each, started when all others are at work, and the bounded queue before them.
final class PostgreSQLPool: Sendable {
  /// Work that waits for a connection.
  private struct Job: Sendable {
    let queuedAt = ContinuousClock.now
    let carryOut: @Sendable (PostgreSQLWorker) -> Void
    let refuse: @Sendable (DatabaseError) -> Void
  }

  /// How many threads there are, and how many of them wait for work.
  private struct Threads {
    var started = 0
    var idle = 0
  }

  private let address: PostgreSQLAddress
  private let options: PostgreSQLOptions
  private let inbox: Inbox<Job>
  private let counters: PostgreSQLCounters
  private let threads = ThreadCount()
  private let ended: Latch

  private final class ThreadCount: Sendable {
    let value = Mutex(Threads())
  }

  init(address: PostgreSQLAddress, options: PostgreSQLOptions) {
    self.address = address
    self.options = options
    inbox = Inbox(limit: options.queueLimit)
    counters = PostgreSQLCounters(connectionLimit: max(options.connections, 1))
    ended = Latch(max(options.connections, 1))
  }

  deinit {
    inbox.close()
  }

  /// The numbers at this moment.
  var metrics: DatabaseMetrics { counters.metrics(waiting: inbox.count) }

  /// Runs `work` on one of the threads. The cancellation of the calling task does not stop it.
  func run<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLWorker) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let counters = counters
      let job = Job(
        carryOut: { worker in
          let result = Result { try work(worker) }
          counters.ended()
          continuation.resume(with: result)
        },
        refuse: { continuation.resume(throwing: $0) })
      switch inbox.put(job) {
      case .accepted: startThread()
      case .full:
        counters.refused()
        job.refuse(.overloaded)
      case .closed: job.refuse(.closed)
      }
    }
  }

  /// Carries out what waits, then ends the threads and closes the connections.
  func close() async {
    inbox.close()
    let never = threads.value.withLock { threads in
      defer { threads.started = max(options.connections, 1) }
      return max(options.connections, 1) - threads.started
    }
    for _ in 0..<never { ended.countDown() }
    await ended.wait()
  }

  /// Starts a thread where more work waits than threads do, and there may be another.
  private func startThread() {
    let waiting = inbox.count
    let number = threads.value.withLock { threads -> Int? in
      guard waiting > threads.idle, threads.started < max(options.connections, 1) else { return nil }
      threads.started += 1
      return threads.started
    }
    guard let number else { return }
    let worker = PostgreSQLPool.worker(address, options, counters)
    let (inbox, threads, counters, ended, limit) = (inbox, threads, counters, ended, options.waitLimit)
    let thread = Thread {
      ThreadName.set("db-pg-\(number)")
      let worker = worker()
      while let job = PostgreSQLPool.take(from: inbox, threads) {
        PostgreSQLPool.carryOut(job, on: worker, counters, waitLimit: limit)
      }
      worker.close()
      ended.countDown()
    }
    thread.start()
  }

  /// Makes the worker on its own thread.
  private static func worker(
    _ address: PostgreSQLAddress, _ options: PostgreSQLOptions, _ counters: PostgreSQLCounters
  ) -> @Sendable () -> PostgreSQLWorker {
    { PostgreSQLWorker(address: address, options: options, counters: counters) }
  }

  private static func take(from inbox: Inbox<Job>, _ threads: ThreadCount) -> Job? {
    threads.value.withLock { $0.idle += 1 }
    defer { threads.value.withLock { $0.idle -= 1 } }
    return inbox.take(upTo: 1)?.first
  }

  private static func carryOut(
    _ job: Job, on worker: PostgreSQLWorker, _ counters: PostgreSQLCounters, waitLimit: Double
  ) {
    let waited = job.queuedAt.duration(to: .now)
    guard waited <= .seconds(waitLimit) else {
      counters.refused()
      job.refuse(.overloaded)
      return
    }
    let (seconds, attoseconds) = waited.components
    counters.began(afterWaiting: Double(seconds) + Double(attoseconds) * 1e-18)
    job.carryOut(worker)
  }
}
