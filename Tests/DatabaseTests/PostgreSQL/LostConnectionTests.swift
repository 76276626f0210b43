import Database
import Foundation
import TestKit
import Testing

/// A connection that is gone is replaced, and what was under way on it is carried out once.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct LostConnectionTests {
  private func table(_ options: PostgreSQLOptions = PostgreSQLOptions(connections: 1)) async throws -> TestDatabase {
    let test = try await TestDatabase(postgresql: options)
    try await test.database.write { tx in try tx.run("CREATE TABLE t (n INTEGER)") }
    return test
  }

  private func rows(_ test: TestDatabase) async throws -> [Int] {
    try await test.database.read { tx in try tx.all("SELECT n FROM t ORDER BY n") { try $0.get(0) } }
  }

  @Test func idleConnectionsThatWereEndedAreReplaced() async throws {
    let test = try await table()
    try await TestCluster.shared.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(test.name)' AND application_name = 'zhicheng'")
    try await test.database.write { tx in try tx.run("INSERT INTO t VALUES (1)") }
    #expect(try await rows(test) == [1])
    #expect(test.database.metrics.lostConnections == 1)
    #expect(test.database.metrics.connections == 1)
  }

  @Test func aWriteWhoseConnectionIsLostInTheMiddleRunsAgain() async throws {
    let test = try await table()
    let attempts = Attempts()
    try await test.database.write { tx in
      try tx.run("INSERT INTO t VALUES (1)")
      if attempts.next() == 1 { _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid())") }
    }
    #expect(attempts.count == 2)
    #expect(try await rows(test) == [1])
  }

  @Test func aReadWhoseConnectionIsLostRunsAgain() async throws {
    let test = try await table()
    let attempts = Attempts()
    let found = try await test.database.read { tx in
      if attempts.next() == 1 { _ = try tx.exists("SELECT pg_terminate_backend(pg_backend_pid())") }
      return try tx.value("SELECT 7") as Int?
    }
    #expect(found == 7)
    #expect(attempts.count == 2)
  }

  @Test(arguments: [LossyProxy.Loss.beforeCommit, .afterCommit])
  func aCommitWhoseAnswerIsLostIsCarriedOutOnce(_ loss: LossyProxy.Loss) async throws {
    let test = try await table()
    let proxy = try LossyProxy(to: TestCluster.shared.socketFolder)
    let location = try #require(DatabaseLocation("postgresql://zhicheng@/\(test.name)?host=\(proxy.folder)"))
    let database = try await Database.open(location, postgresql: PostgreSQLOptions(connections: 1))
    proxy.loseNext(loss)
    let attempts = Attempts()
    let answer = try await database.write { tx in
      try tx.run("INSERT INTO t VALUES (1)")
      return attempts.next()
    }
    // Where the commit came about, the closure isn't run again, and its first answer is given.
    #expect(attempts.count == (loss == .beforeCommit ? 2 : 1))
    #expect(answer == attempts.count)
    #expect(try await rows(test) == [1])
    await database.close()
    proxy.end()
  }

  @Test func whereTheServerStaysAwayTheOutcomeIsUnknown() async throws {
    let test = try await table()
    let proxy = try LossyProxy(to: TestCluster.shared.socketFolder)
    let location = try #require(DatabaseLocation("postgresql://zhicheng@/\(test.name)?host=\(proxy.folder)"))
    let options = PostgreSQLOptions(connections: 1, recoveryLimit: 0)
    let database = try await Database.open(location, postgresql: options)
    proxy.loseNext(.afterCommit, andRefuseAfterwards: true)
    await #expect(throws: DatabaseError.outcomeUnknown) {
      try await database.write { tx in try tx.run("INSERT INTO t VALUES (1)") }
    }
    #expect(try await rows(test) == [1])
    let error = await #expect(throws: DatabaseError.self) {
      try await database.write { tx in try tx.run("INSERT INTO t VALUES (2)") }
    }
    guard case .unreachable = error else {
      Issue.record("not unreachable: \(String(describing: error))")
      return
    }
    #expect(try await rows(test) == [1])
    await database.close()
    proxy.end()
  }
}
