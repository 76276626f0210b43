import Foundation

/// Threads of their own for work that blocks or computes for long (files, password hashing, PDF), so that it never
/// occupies Swift's cooperative pool. The queue before them is bounded.
public final class WorkerPool: Sendable {
  private let inbox: Inbox<@Sendable () -> Void>
  private let ended: Latch

  /// Starts the threads; `name` (with a number: 15 bytes at most) is what `top -H` shows. `queueLimit` counts what waits, not what runs.
  public init(name: String, threads: Int, queueLimit: Int) {
    let inbox = Inbox<@Sendable () -> Void>(limit: queueLimit)
    let ended = Latch(threads)
    for index in 1...max(threads, 1) {
      let thread = Thread {
        ThreadName.set("\(name)-\(index)")
        while let work = inbox.take(upTo: 1) {
          for item in work { item() }
        }
        ended.countDown()
      }
      thread.start()
    }
    self.inbox = inbox
    self.ended = ended
  }

  deinit {
    inbox.close()
  }

  /// How much work waits for a thread.
  var waiting: Int { inbox.count }

  /// Runs `body` on one of the threads and answers with its result or its error. The cancellation of the calling task
  /// does not stop it. Throws ``WorkerPoolError``.
  public func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let acceptance = inbox.put { continuation.resume(with: Result { try body() }) }
      switch acceptance {
      case .accepted: break
      case .full: continuation.resume(throwing: WorkerPoolError.overloaded)
      case .closed: continuation.resume(throwing: WorkerPoolError.shutDown)
      }
    }
  }

  /// Refuses further work, finishes what waits and returns when the threads have ended.
  public func shutDown() async {
    inbox.close()
    await ended.wait()
  }
}
