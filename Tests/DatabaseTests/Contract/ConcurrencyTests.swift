import Database
import Foundation
import TestKit
import Testing

/// Operations at the same time come out as if they were carried out one after the other.
@Suite struct ConcurrencyTests {
  let test: TestDatabase
  var database: Database { test.database }

  init() async throws {
    test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 8))
    try await database.write { tx in try tx.run("CREATE TABLE t (n INTEGER PRIMARY KEY, label TEXT NOT NULL)") }
  }

  private func numbers() async throws -> [Int] {
    try await database.read { tx in try tx.all("SELECT n FROM t ORDER BY n") { try $0.get(0) } }
  }

  @Test func incrementsAreNeverLost() async throws {
    let database = database
    try await database.write { tx in try tx.run("INSERT INTO t (n, label) VALUES (1, '0')") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...300 {
        group.addTask {
          try await database.write { tx in
            let old: String = try tx.value("SELECT label FROM t WHERE n = 1") ?? ""
            try tx.run("UPDATE t SET label = \(String((Int(old) ?? 0) + 1)) WHERE n = 1")
          }
        }
      }
      try await group.waitForAll()
    }
    let label: String? = try await database.read { tx in try tx.value("SELECT label FROM t WHERE n = 1") }
    #expect(label == "300")
  }

  /// Each takes itself off duty only where another stays: on two rows, so that no row is written by both.
  @Test func decisionsOnWhatOthersChangeHoldAtTheEnd() async throws {
    let database = database
    try await database.write { tx in try tx.run("INSERT INTO t (n, label) VALUES (1, 'on'), (2, 'on')") }
    for _ in 1...20 {
      try await database.write { tx in try tx.run("UPDATE t SET label = 'on'") }
      let left = try await withThrowingTaskGroup(of: Bool.self) { group in
        for n in 1...2 {
          group.addTask {
            try await database.write { tx in
              let others: Int = try tx.value("SELECT COUNT(*) FROM t WHERE label = 'on' AND n <> \(n)") ?? 0
              guard others > 0 else { return false }
              try tx.run("UPDATE t SET label = 'off' WHERE n = \(n)")
              return true
            }
          }
        }
        return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
      }
      #expect(left == 1)
    }
  }

  @Test func anErrorUndoesItsOwnWriteAlone() async throws {
    struct Refused: Error, Equatable { let number: Int }
    let database = database
    let refused = await withTaskGroup(of: Int?.self) { group in
      for n in 1...20 {
        group.addTask {
          do {
            try await database.write { tx in
              try tx.run("INSERT INTO t (n, label) VALUES (\(n), 'row')")
              if n % 5 == 0 { throw Refused(number: n) }
            }
            return nil
          } catch { return (error as? Refused)?.number }
        }
      }
      return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
    }
    #expect(refused == [5, 10, 15, 20])
    #expect(try await numbers() == (1...20).filter { $0 % 5 != 0 })
  }

  @Test func aCancelledTaskDoesNotTakeItsWriteBack() async throws {
    let (database, gate) = (database, DispatchSemaphore(value: 0))
    let started = AsyncStream<Void>.makeStream()
    let task = Task {
      try await database.write { tx in
        try tx.run("INSERT INTO t (n, label) VALUES (1, 'kept')")
        started.continuation.finish()
        gate.wait()
      }
    }
    for await _ in started.stream {}
    task.cancel()
    gate.signal()
    #expect(try await task.value == ())
    #expect(try await numbers() == [1])
  }

  @Test func readersSeeNothingHalfDone() async throws {
    let (database, gate) = (database, DispatchSemaphore(value: 0))
    let started = AsyncStream<Void>.makeStream()
    async let writing: Void = database.write { tx in
      try tx.run("INSERT INTO t (n, label) VALUES (1, 'a')")
      started.continuation.finish()
      gate.wait()
      try tx.run("INSERT INTO t (n, label) VALUES (2, 'b')")
    }
    for await _ in started.stream {}
    #expect(try await numbers() == [])
    gate.signal()
    try await writing
    #expect(try await numbers() == [1, 2])
  }

  @Test func aReaderSeesOneStateToItsEnd() async throws {
    let (database, gate) = (database, DispatchSemaphore(value: 0))
    let started = AsyncStream<Void>.makeStream()
    async let seen = database.read { tx in
      let before: Int = try tx.value("SELECT COUNT(*) FROM t") ?? -1
      started.continuation.finish()
      gate.wait()
      return [before, try tx.value("SELECT COUNT(*) FROM t") ?? -1]
    }
    for await _ in started.stream {}
    try await database.write { tx in try tx.run("INSERT INTO t (n, label) VALUES (1, 'a')") }
    gate.signal()
    #expect(try await seen == [0, 0])
  }

  @Test func aClosedDatabaseRefuses() async throws {
    await database.close()
    await #expect(throws: DatabaseError.closed) { try await database.write { tx in try tx.run("DELETE FROM t") } }
    await #expect(throws: DatabaseError.closed) { try await database.read { tx in try tx.exists("SELECT 1 FROM t") } }
    await database.close()
  }
}
