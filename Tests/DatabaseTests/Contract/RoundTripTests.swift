import Database
import Foundation
import TestKit
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

  let test: TestDatabase
  var database: Database { test.database }

  init() async throws {
    test = try await TestDatabase()
  }

  @Test func everyKindOfValueComesBackAsItWentIn() async throws {
    let id = PersonID(rawValue: "01890a5d-ac96-774b-bcce-b302099a8057")
    let day = try #require(Day("2024-02-29"))
    let moment = Moment(milliseconds: 1_719_300_000_123)
    try await database.write { tx in
      try tx.run(
        """
        CREATE TABLE v (a TEXT, b BIGINT, c INTEGER, d DOUBLE PRECISION, e \(raw: test.bytesType), f TEXT, g TEXT, h BIGINT,
          i TEXT, j TEXT)
        """)
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
      let made = try tx.first("INSERT INTO t (id, a) VALUES (1, \(7)) RETURNING id, a") { row in
        [try row.get(0) as Int, try row.get(1) as Int]
      }
      return (made, try tx.run("UPDATE t SET a = a + 1 WHERE a = \(7)"))
    }
    #expect(made == [1, 7])
    #expect(changed == 1)
  }

  @Test func theSameQueryMayRunInsideItsOwnLoop() async throws {
    let pairs = try await database.read { tx in
      let numbers: SQL = "SELECT column1 FROM (VALUES (1), (2), (3)) AS numbers"
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
    let words = test.words("no such table: nowhere", "relation \"nowhere\" does not exist")
    await #expect(throws: DatabaseError.invalidSQL(words)) {
      try await database.read { tx in try tx.exists("SELECT 1 FROM nowhere WHERE a = \("secret")") }
    }
  }

  @Test func aQuestionMarkOutsideAnInterpolationIsRefused() async throws {
    await #expect(throws: DatabaseError.invalidSQL("a question mark stands outside an interpolation")) {
      try await database.read { tx in try tx.exists("SELECT 1 WHERE 1 = ?") }
    }
  }

  @Test func sumsAndAveragesAreNumbers() async throws {
    try await database.write { tx in
      try tx.run("CREATE TABLE n (a BIGINT NOT NULL, b DOUBLE PRECISION NOT NULL)")
      try tx.run("INSERT INTO n VALUES (30000000012, 0.25), (-4, 1.5), (-10000, 0)")
    }
    let sums = try await database.read { tx in
      try tx.first("SELECT SUM(a), SUM(b), AVG(b), COUNT(*), MIN(a), SUM(a) - 29999990008 FROM n") { row in
        (
          [try row.get(0), try row.get(3), try row.get(4), try row.get(5)] as [Int],
          [try row.get(1), try row.get(2)] as [Double]
        )
      }
    }
    #expect(sums?.0 == [29_999_990_008, 3, -10_000, 0])
    #expect(sums?.1 == [1.75, 1.75 / 3])
    let average: Double? = try await database.read { tx in try tx.value("SELECT AVG(a) FROM n WHERE a < 0") }
    #expect(average == -5_002)
  }

  @Test func textsSortByTheirCodePointsAndLikeIgnoresTheCaseOfLatinLetters() async throws {
    let found = try await database.write { tx in
      try tx.run("CREATE TABLE n (name TEXT)")
      for name in ["b", "王", "B", "a", "丁", "é"] { try tx.run("INSERT INTO n VALUES (\(name))") }
      let sorted = try tx.all("SELECT name FROM n ORDER BY name") { try $0.get(0) as String }
      return (sorted, try tx.all("SELECT name FROM n WHERE name LIKE 'B' ORDER BY name") { try $0.get(0) as String })
    }
    #expect(found.0 == ["B", "a", "b", "é", "丁", "王"])
    #expect(found.1 == ["B", "b"])
  }

  @Test func moreStatementsThanAConnectionKeepsArePreparedAgain() async throws {
    let numbers = try await database.read { tx in
      // Six hundred texts, each used twice, the early ones after they had to make room.
      let digits: [SQL] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
      return try (0..<1_200).map { use -> Int? in
        let (hundreds, tens, ones) = (digits[use % 600 / 100], digits[use % 100 / 10], digits[use % 10])
        return try tx.value("SELECT \(raw: hundreds)\(raw: tens)\(raw: ones)")
      }
    }
    #expect(numbers == Array(0..<600) + Array(0..<600))
  }

  @Test func aLoopThatEndsEarlyLeavesTheTransactionUsable() async throws {
    struct Enough: Error {}
    let seen = try await database.read { tx in
      var seen: [Int] = []
      #expect(throws: Enough.self) {
        try tx.forEach("SELECT column1 FROM (VALUES (1), (2), (3)) AS numbers") { row in
          seen.append(try row.get(0))
          if seen.count == 2 { throw Enough() }
        }
      }
      return seen + [try tx.value("SELECT 9") ?? 0]
    }
    #expect(seen == [1, 2, 9])
  }
}
