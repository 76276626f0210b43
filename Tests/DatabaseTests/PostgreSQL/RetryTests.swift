import Foundation
import Synchronization
import TestKit
import Testing

@testable import Database

/// Writes that contradict each other are run again, as wholes.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct RetryTests {
  /// Runs a write of one row that a write of the same or the other row overtakes in its first attempt, and answers how often
  /// its closure ran.
  private func overtaken(_ test: TestDatabase, inRow row: Int = 1) async throws -> Int {
    let database = test.database
    try await database.write { tx in
      try tx.run("CREATE TABLE t (n INTEGER PRIMARY KEY, total INTEGER NOT NULL)")
      try tx.run("INSERT INTO t VALUES (1, 0), (2, 0)")
      // Now the planner knows how small the table is.
      try tx.run("ANALYZE t")
    }
    let (attempts, gate) = (Attempts(), DispatchSemaphore(value: 0))
    let started = AsyncStream<Void>.makeStream()
    async let slow: Void = database.write { tx in
      let total: Int = try tx.value("SELECT total FROM t WHERE n = 1") ?? -1
      if attempts.next() == 1 {
        started.continuation.finish()
        gate.wait()
      }
      try tx.run("UPDATE t SET total = \(total + 1) WHERE n = 1")
    }
    for await _ in started.stream {}
    try await database.write { tx in try tx.run("UPDATE t SET total = 10 WHERE n = \(row)") }
    gate.signal()
    try await slow
    return attempts.count
  }

  @Test func anOvertakenWriteRunsAgainOnWhatTheOtherWrote() async throws {
    let test = try await TestDatabase()
    #expect(try await overtaken(test) == 2)
    let total: Int? = try await test.database.read { tx in try tx.value("SELECT total FROM t WHERE n = 1") }
    #expect(total == 11)
    #expect(test.database.metrics.retries == 1)
  }

  @Test func writesOfDifferentRowsOfASmallTableDoNotContradictEachOther() async throws {
    let test = try await TestDatabase()
    #expect(try await overtaken(test, inRow: 2) == 1)
    let totals = try await test.database.read { tx in try tx.all("SELECT total FROM t ORDER BY n") { try $0.get(0) as Int } }
    #expect(totals == [1, 10])
    #expect(test.database.metrics.retries == 0)
  }

  @Test func withoutRepetitionsItIsBusy() async throws {
    let options = PostgreSQLOptions(connections: 2, retries: RetryPolicy(limit: 0))
    let test = try await TestDatabase(postgresql: options)
    await #expect(throws: DatabaseError.busy) { _ = try await overtaken(test) }
    let total: Int? = try await test.database.read { tx in try tx.value("SELECT total FROM t WHERE n = 1") }
    #expect(total == 10)
  }

  @Test func aFailureThatTheClosureCaughtStillEndsTheTransaction() async throws {
    let test = try await TestDatabase()
    try await test.database.write { tx in try tx.run("CREATE TABLE t (n INTEGER PRIMARY KEY)") }
    await #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .unique, name: "t.n"))) {
      try await test.database.write { tx in
        try tx.run("INSERT INTO t VALUES (1)")
        #expect(throws: DatabaseError.self) { try tx.run("INSERT INTO t VALUES (1)") }
        #expect(throws: DatabaseError.self) { try tx.run("INSERT INTO t VALUES (2)") }
      }
    }
    let rows: Int? = try await test.database.read { tx in try tx.value("SELECT COUNT(*) FROM t") }
    #expect(rows == 0)
  }

  @Test func pausesDoubleUpToTheLongestAndArePartlyTaken() {
    let policy = RetryPolicy(limit: 4, first: 0.01, longest: 0.03, jitter: { 0.5 })
    #expect((0...4).map { policy.pause(before: $0) } == [0.005, 0.01, 0.015, 0.015, nil])
    #expect(RetryPolicy(limit: 200, first: 1, longest: 2, jitter: { 1 }).pause(before: 150) == 2)
  }
}

/// Counts how often a closure ran.
final class Attempts: Sendable {
  private let number = Mutex(0)
  var count: Int { number.withLock { $0 } }
  func next() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }
}
