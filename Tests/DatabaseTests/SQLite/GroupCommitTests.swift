import Database
import Foundation
import TestKit
import Testing

/// Writes that share one commit.
@Suite(.enabled(if: TestEngine.current == .sqlite)) struct GroupCommitTests {
  struct Refused: Error, Equatable { let number: Int }

  let folder: TemporaryFolder
  let path: String
  let database: Database

  init() async throws {
    folder = try TemporaryFolder()
    path = folder.file("main.db")
    database = try Database(sqlite: path)
    try await database.write { tx in
      try tx.run("CREATE TABLE parents (id INTEGER PRIMARY KEY)")
      try tx.run(
        """
        CREATE TABLE t (
          n INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, parent INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED,
          CONSTRAINT n_is_small CHECK (n < 1000000))
        """)
    }
  }

  /// Calls all writes so that they wait together while the writer is held, then lets it go on: one group.
  private func together(
    _ writes: [@Sendable (Transaction) throws -> Void]
  ) async -> [Result<Void, any Error>] {
    let (database, gate) = (database, DispatchSemaphore(value: 0))
    let started = AsyncStream<Void>.makeStream()
    async let holder: Void? = try? await database.write { _ in
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    let results = await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
      // Started in their order on this task, so that they queue in it: the first part of each runs before the next is made.
      for (index, write) in writes.enumerated() {
        group.addImmediateTask {
          do {
            try await database.write(write)
            return (index, .success(()))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      gate.signal()
      var results: [(Int, Result<Void, any Error>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    _ = await holder
    return results
  }

  private func numbers() async throws -> [Int] {
    try await database.read { tx in try tx.all("SELECT n FROM t ORDER BY n") { try $0.get(0) } }
  }

  @Test func hundredsOfConcurrentWritesAreAllThereAfterReopening() async throws {
    let database = database
    try await withThrowingTaskGroup(of: Void.self) { group in
      for n in 1...600 {
        group.addTask {
          try await database.write { tx in _ = try tx.run("INSERT INTO t (n, label) VALUES (\(n), \("row \(n)"))") }
        }
      }
      try await group.waitForAll()
    }
    await database.close()
    let reopened = try Database(sqlite: path)
    let sum: Int? = try await reopened.read { tx in try tx.value("SELECT SUM(n) FROM t") }
    #expect(sum == 600 * 601 / 2)
  }

  @Test func anErrorUndoesItsOwnWriteAlone() async throws {
    let results = await together(
      (1...20).map { n in
        { @Sendable tx in
          try tx.run("INSERT INTO t (n, label) VALUES (\(n), \("row \(n)"))")
          if n % 5 == 0 { throw Refused(number: n) }
        }
      })
    #expect(try await numbers() == (1...20).filter { $0 % 5 != 0 })
    let refused = results.map { result -> Refused? in
      do {
        try result.get()
        return nil
      } catch { return error as? Refused }
    }
    #expect(refused == (1...20).map { $0 % 5 == 0 ? Refused(number: $0) : nil })
  }

  @Test func aCommitThatFailsForOneIsAnsweredToThatOne() async throws {
    let results = await together(
      (1...6).map { n in
        { @Sendable tx in
          // The reference is checked at COMMIT: number 4 spoils the commit of the whole group.
          try tx.run("INSERT INTO t (n, label, parent) VALUES (\(n), \("row \(n)"), \(n == 4 ? 99 : nil))")
        }
      })
    #expect(try await numbers() == [1, 2, 3, 5, 6])
    #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .foreignKey, name: ""))) { try results[3].get() }
    for index in [0, 1, 2, 4, 5] { try results[index].get() }
  }

  @Test func aFailureThatEndsTheTransactionItselfHurtsNoOther() async throws {
    let results = await together(
      (1...5).map { n in
        { @Sendable tx in
          try tx.run("INSERT INTO t (n, label) VALUES (\(n), \("row \(n)"))")
          // ON CONFLICT ROLLBACK ends the whole transaction, as SQLite itself does when the disk is full.
          if n == 3 { try tx.run("INSERT OR ROLLBACK INTO t (n, label) VALUES (3, 'again')") }
        }
      })
    #expect(try await numbers() == [1, 2, 4, 5])
    #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .unique, name: "t.n"))) { try results[2].get() }
    for index in [0, 1, 3, 4] { try results[index].get() }
  }
}
