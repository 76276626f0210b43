import Database
import Foundation
import Testing

@Suite struct WorkerPoolTests {
  struct Failure: Error {}

  private static func threadName() throws -> String {
    try String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  @Test func workRunsOnTheNamedThreadsAndAnswers() async throws {
    let pool = WorkerPool(name: "press", threads: 2, queueLimit: 100)
    let names = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...50 { group.addTask { try await pool.run { try WorkerPoolTests.threadName() } } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(names.isSubset(of: ["press-1", "press-2"]))
    await #expect(throws: Failure.self) { try await pool.run { throw Failure() } }
    await pool.shutDown()
    await #expect(throws: WorkerPoolError.shutDown) { try await pool.run {} }
  }

  @Test func aFullQueueRefusesAtOnce() async throws {
    let pool = WorkerPool(name: "press", threads: 1, queueLimit: 1)
    let gate = DispatchSemaphore(value: 0)
    let started = AsyncStream<Void>.makeStream()
    async let running: Void = pool.run {
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    let outcomes = await withTaskGroup(of: WorkerPoolError?.self) { group in
      for _ in 1...3 {
        group.addTask {
          do {
            try await pool.run {}
            return nil
          } catch { return error as? WorkerPoolError }
        }
      }
      // Those that are refused answer while the thread is still held; only then may it go on.
      var outcomes: [WorkerPoolError?] = []
      for await outcome in group {
        outcomes.append(outcome)
        if outcomes.count == 2 { gate.signal() }
      }
      return outcomes
    }
    try await running
    #expect(outcomes.filter { $0 == .overloaded }.count == 2)
  }
}
