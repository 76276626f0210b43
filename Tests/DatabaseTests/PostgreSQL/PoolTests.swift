import Database
import Foundation
import TestKit
import Testing

/// The bounded queue before a bounded number of connections, and the time-outs of statements.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct PoolTests {
  /// Holds the only connection while `body` runs; `body` gets what lets it go.
  private func holding<Value: Sendable>(
    _ database: Database, _ body: @Sendable (DispatchSemaphore) async throws -> Value
  ) async throws -> Value {
    let gate = DispatchSemaphore(value: 0)
    let started = AsyncStream<Void>.makeStream()
    async let holder: Void = database.write { _ in
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    let value = try await body(gate)
    try await holder
    return value
  }

  private func outcome(_ database: Database) async -> DatabaseError? {
    do {
      _ = try await database.read { tx in try tx.value("SELECT 1") as Int? }
      return nil
    } catch { return error as? DatabaseError }
  }

  @Test func beyondTheQueueOperationsAreRefused() async throws {
    let test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 1, queueLimit: 2))
    let database = test.database
    let outcomes = try await holding(database) { gate in
      await withTaskGroup(of: DatabaseError?.self) { group in
        for _ in 1...5 { group.addTask { await outcome(database) } }
        var outcomes: [DatabaseError?] = []
        // Those that are refused answer while the connection is still held; only then may it go on.
        for await outcome in group {
          outcomes.append(outcome)
          if outcomes.count == 3 {
            #expect(database.metrics.waiting == 2)
            #expect(database.metrics.busy == 1)
            gate.signal()
          }
        }
        return outcomes
      }
    }
    #expect(outcomes.filter { $0 == .overloaded }.count == 3)
    #expect(outcomes.filter { $0 == nil }.count == 2)
    let metrics = database.metrics
    #expect(metrics.refused == 3)
    #expect(metrics.connectionLimit == 1)
    #expect(metrics.connections == 1)
    #expect(metrics.busy == 0)
    #expect(metrics.waiting == 0)
    #expect(metrics.waitedSeconds > 0)
  }

  @Test func whatWaitedForTooLongIsRefused() async throws {
    let test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 1))
    let hasty = try await Database.open(test.location, postgresql: PostgreSQLOptions(connections: 1, waitLimit: 60))
    #expect(await outcome(hasty) == nil)
    await hasty.close()
    let never = PostgreSQLOptions(connections: 1, waitLimit: -1)
    await #expect(throws: DatabaseError.overloaded) { _ = try await Database.open(test.location, postgresql: never) }
  }

  @Test func connectionsAreOpenedWhenTheyAreNeeded() async throws {
    let test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 3))
    #expect(test.database.metrics.connections == 1)
    let database = test.database
    try await holding(database) { gate in
      #expect(await outcome(database) == nil)
      gate.signal()
    }
    #expect(database.metrics.connections == 2)
    await database.close()
    #expect(database.metrics.connections == 0)
  }

  @Test func aStatementThatTakesTooLongIsStopped() async throws {
    let test = try await TestDatabase()
    // Of the statement's minute a second is allowed: on a busy machine opening and asking again have to fit into it too.
    let options = PostgreSQLOptions(connections: 1, statementTimeout: 1)
    let database = try await Database.open(test.location, postgresql: options)
    await #expect(throws: DatabaseError.timedOut) {
      try await database.read { tx in try tx.exists("SELECT pg_sleep(60)") }
    }
    #expect(await outcome(database) == nil)
    await database.close()
  }

  @Test func aLockThatIsHeldForTooLongIsBusy() async throws {
    let test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 2, lockTimeout: 0.2))
    let database = test.database
    try await database.write { tx in
      try tx.run("CREATE TABLE t (n INTEGER)")
      try tx.run("INSERT INTO t VALUES (1)")
    }
    let gate = DispatchSemaphore(value: 0)
    let started = AsyncStream<Void>.makeStream()
    async let holder: Void = database.write { tx in
      try tx.run("UPDATE t SET n = 2")
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    await #expect(throws: DatabaseError.busy) { try await database.write { tx in try tx.run("UPDATE t SET n = 3") } }
    gate.signal()
    try await holder
  }
}
