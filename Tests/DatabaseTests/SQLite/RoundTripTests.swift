import Database
import Foundation
import Testing
import Titles

@Suite struct RoundTripTests {
  enum Level: String { case junior, senior }

  struct Everything: Equatable {
    var text: String
    var whole: Int64
    var truth: Bool
    var real: Double
    var bytes: [UInt8]
    var data: Data
    var id: PersonID
    var day: Day
    var moment: Moment
    var level: Level
    var presentLevel: Level?
    var absentLevel: Level?
    var presentText: String
    var absentText: String?
  }

  let folder: TemporaryFolder
  let database: Database

  init() throws {
    folder = try TemporaryFolder()
    database = try Database(sqlite: folder.file("main.db"))
  }

  @Test func everyKindOfValueComesBackAsItWentIn() async throws {
    let id = PersonID(rawValue: "01890a5d-ac96-774b-bcce-b302099a8057")
    let day = try #require(Day("2024-02-29"))
    let moment = Moment(milliseconds: 1_719_300_000_123)
    try await database.write { tx in
      try tx.run("CREATE TABLE v (a TEXT, b INTEGER, c INTEGER, d REAL, e BLOB, f TEXT, g TEXT, h INTEGER, i TEXT, j TEXT)")
      let data: [UInt8] = [0, 255, 7]
      try tx.run(
        """
        INSERT INTO v VALUES (\("职称' \"; DROP TABLE v"), \(Int64.min), \(true), \(0.5), \(data), \(id), \(day), \(moment),
          \(Level.senior), \(String?.none))
        """)
    }
    let found = try await database.read { tx in
      try tx.first("SELECT * FROM v") { row in
        Everything(
          text: try row.get(0), whole: try row.get(1), truth: try row.get(2), real: try row.get(3), bytes: try row.get(4),
          data: try row.get(4), id: try row.get(5), day: try row.get(6), moment: try row.get("h"), level: try row.get(8),
          presentLevel: try row.get("i"), absentLevel: try row.get(9), presentText: try row.get(0), absentText: try row.get(9))
      }
    }
    let expected = Everything(
      text: "职称' \"; DROP TABLE v", whole: .min, truth: true, real: 0.5, bytes: [0, 255, 7], data: Data([0, 255, 7]),
      id: id, day: day, moment: moment, level: .senior, presentLevel: .senior, absentLevel: nil,
      presentText: "职称' \"; DROP TABLE v", absentText: nil)
    #expect(found == expected)
  }

  @Test func aWrongTypeIsAnErrorThatNamesTheColumnAndNotTheValue() async throws {
    await #expect(throws: DatabaseError.unexpectedValue(column: "secret", expected: "Int")) {
      try await database.read { tx in try tx.first("SELECT 'geheim' AS secret") { row in try row.get(0) as Int } }
    }
    await #expect(throws: DatabaseError.unexpectedValue(column: "level", expected: "Level")) {
      try await database.read { tx in try tx.first("SELECT 'x' AS level") { row in try row.get(0) as Level } }
    }
    await #expect(throws: DatabaseError.unexpectedValue(column: "#1", expected: "a column")) {
      try await database.read { tx in try tx.first("SELECT 1") { row in try row.get(1) as Int } }
    }
    await #expect(throws: DatabaseError.unexpectedValue(column: "b", expected: "a column")) {
      try await database.read { tx in try tx.first("SELECT 1 AS a") { row in try row.get("b") as Int } }
    }
  }

  @Test func readersCannotWrite() async throws {
    try await database.write { tx in try tx.run("CREATE TABLE t (a INTEGER)") }
    await #expect(throws: DatabaseError.readOnly) {
      try await database.read { tx in try tx.first("INSERT INTO t VALUES (1) RETURNING a") { row in try row.get(0) as Int } }
    }
  }

  @Test func insertReturningAnswersThroughFirstAndRunCountsChanges() async throws {
    let (made, changed) = try await database.write { tx in
      try tx.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)")
      let made = try tx.first("INSERT INTO t (a) VALUES (\(7)) RETURNING id, a") { row in
        [try row.get(0) as Int, try row.get(1) as Int]
      }
      return (made, try tx.run("UPDATE t SET a = a + 1 WHERE a = \(7)"))
    }
    #expect(made == [1, 7])
    #expect(changed == 1)
  }

  @Test func theSameQueryMayRunInsideItsOwnLoop() async throws {
    let pairs = try await database.read { tx in
      let numbers: SQL = "SELECT column1 FROM (VALUES (1), (2), (3))"
      var pairs: [Int] = []
      try tx.forEach(numbers) { outer in
        let a: Int = try outer.get(0)
        try tx.forEach(numbers) { inner in pairs.append(a * 10 + (try inner.get(0) as Int)) }
      }
      return pairs
    }
    #expect(pairs == [11, 12, 13, 21, 22, 23, 31, 32, 33])
  }

  @Test func transactionsCannotBeSteeredFromInside() async throws {
    for statement: SQL in ["COMMIT", "  rollback", "SAVEPOINT a", "ATTACH 'x' AS y", "VACUUM"] {
      await #expect(throws: DatabaseError.invalidSQL("transactions are begun and ended by Database alone")) {
        try await database.write { tx in try tx.run(statement) }
      }
    }
  }

  @Test func badSQLIsNamed() async throws {
    await #expect(throws: DatabaseError.invalidSQL("no such table: nowhere")) {
      try await database.read { tx in try tx.exists("SELECT 1 FROM nowhere WHERE a = \("secret")") }
    }
  }

  @Test func aQueryPlanNamesTheIndex() async throws {
    try await database.write { tx in
      try tx.run("CREATE TABLE t (a INTEGER, b INTEGER)")
      try tx.run("CREATE INDEX t_by_a ON t (a)")
    }
    let plan = try await database.read { tx in try tx.queryPlan("SELECT b FROM t WHERE a = \(1)") }
    #expect(plan == "SEARCH t USING INDEX t_by_a (a=?)")
  }
}
