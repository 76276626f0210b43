import Foundation
import Synchronization

/// Threads with a connection each, started when all others are at work, up to a limit.
final class PostgreSQLThreads: Sendable {
  /// Work that waits for a connection.
  struct Job: Sendable {
    let queuedAt = ContinuousClock.now
    let carryOut: @Sendable (PostgreSQLWorker) -> Void
    let refuse: @Sendable (DatabaseError) -> Void
  }

  /// How many threads were started, and how many of them wait for work.
  private struct Numbers {
    var started = 0
    var idle = 0
  }

  let inbox: Inbox<Job>
  let counters: PostgreSQLCounters
  private let address: PostgreSQLAddress
  private let options: PostgreSQLOptions
  private let limit: Int
  private let numbers = Mutex(Numbers())
  private let ended: Latch
  private let turn = NSLock()

  init(address: PostgreSQLAddress, options: PostgreSQLOptions) {
    self.address = address
    self.options = options
    limit = max(options.connections, 1)
    inbox = Inbox(limit: options.queueLimit)
    counters = PostgreSQLCounters(connectionLimit: limit)
    ended = Latch(limit)
  }

  /// Starts a thread where more work waits than threads do, and there may be another.
  func startIfNeeded() {
    let waiting = inbox.count
    let number = numbers.withLock { numbers -> Int? in
      guard waiting > numbers.idle, numbers.started < limit else { return nil }
      numbers.started += 1
      return numbers.started
    }
    guard let number else { return }
    let thread = Thread { [self] in
      ThreadName.set("db-pg-\(number)")
      let worker = PostgreSQLWorker(address: address, options: options, counters: counters, turn: turn)
      while let job = next() { carryOut(job, on: worker) }
      worker.close()
      ended.countDown()
    }
    thread.start()
  }

  /// Carries out what waits, ends the threads that were started, and starts no more.
  func close() async {
    inbox.close()
    let never = numbers.withLock { numbers in
      defer { numbers.started = limit }
      return limit - numbers.started
    }
    for _ in 0..<never { ended.countDown() }
    await ended.wait()
  }

  private func next() -> Job? {
    numbers.withLock { $0.idle += 1 }
    let job = inbox.take(upTo: 1)?.first
    numbers.withLock { $0.idle -= 1 }
    // Whoever put the next piece of work may have counted on this thread.
    if job != nil { startIfNeeded() }
    return job
  }

  private func carryOut(_ job: Job, on worker: PostgreSQLWorker) {
    let waited = job.queuedAt.duration(to: .now)
    guard waited <= .seconds(options.waitLimit) else {
      counters.refused()
      job.refuse(.overloaded)
      return
    }
    let (seconds, attoseconds) = waited.components
    counters.began(afterWaiting: Double(seconds) + Double(attoseconds) * 1e-18)
    job.carryOut(worker)
  }
}
