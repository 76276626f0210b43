import Database
import TestKit
import Testing

/// What only PostgreSQL minds.
@Suite(.enabled(if: TestEngine.current == .postgresql)) struct OddInputTests {
  @Test func aTextWithNULIsKeptWithAMarkInItsPlace() async throws {
    let test = try await TestDatabase()
    let found = try await test.database.write { tx in
      try tx.run("CREATE TABLE t (a TEXT)")
      try tx.run("INSERT INTO t VALUES (\("甲\0乙"))")
      var rest: ArraySlice<[Cell]> = [[.text("丙\0")]]
      try tx.load("t", columns: ["a"]) { rest.popFirst() }
      return try tx.all("SELECT a FROM t ORDER BY a") { try $0.get(0) as String }
    }
    #expect(found == ["丙\u{FFFD}", "甲\u{FFFD}乙"])
  }

  @Test func statementsArePreparedAgainAfterTheSchemaChangedUnderThem() async throws {
    let test = try await TestDatabase(postgresql: PostgreSQLOptions(connections: 1))
    try await test.database.write { tx in
      try tx.run("CREATE TABLE t (a TEXT)")
      try tx.run("INSERT INTO t VALUES ('7')")
    }
    let columns = { @Sendable in
      try await test.database.read { tx in try tx.first("SELECT * FROM t") { try $0.cell(at: 0) } }
    }
    #expect(try await columns() == .text("7"))
    let other = try await Database.open(test.location, postgresql: TestCluster.options)
    try await other.write { tx in try tx.run("ALTER TABLE t ALTER COLUMN a TYPE BIGINT USING CAST(a AS BIGINT)") }
    await other.close()
    #expect(try await columns() == .integer(7))
    #expect(test.database.metrics.lostConnections == 0)
  }
}
