import Database
import TestKit
import Testing

/// Many rows into and out of a table, by the engine's own way.
@Suite struct BulkTests {
  let test: TestDatabase
  var database: Database { test.database }
  let columns = ["n", "words", "share", "seal"]

  init() async throws {
    test = try await TestDatabase()
    let type = test.bytesType
    try await test.database.write { tx in
      try tx.run("CREATE TABLE t (n INTEGER PRIMARY KEY, words TEXT, share DOUBLE PRECISION, seal \(raw: type))")
    }
  }

  private func all() async throws -> [[Cell]] {
    try await database.read { [columns] tx in
      var rows: [[Cell]] = []
      try tx.export("t", columns: columns, orderedBy: ["n"]) { row in rows.append(try (0..<4).map { try row.cell(at: $0) }) }
      return rows
    }
  }

  @Test func everyValueComesBackAsItWentIn() async throws {
    let rows: [[Cell]] = [
      [.integer(-3), .text("制表\t换行\n回车\r反斜杠\\N 引号'\""), .real(0.1), .bytes([0, 92, 255, 10])],
      [.integer(1), .null, .null, .null],
      [.integer(2), .text(""), .real(-2.5e-9), .bytes([])],
      [.integer(2_147_483_647), .text("\\."), .real(1e300), .bytes(Array(0...255))],
    ]
    let count = try await database.write { [columns] tx in
      var rest = rows[...]
      return try tx.load("t", columns: columns) { rest.popFirst() }
    }
    #expect(count == 4)
    #expect(try await all() == rows)
  }

  @Test func moreThanOnePieceIsSentAndRead() async throws {
    let rows = (1...5_000).map { number -> [Cell] in
      [.integer(Int64(number)), .text("第\(number)行，内容较长，使各行合起来超过一块。"), .real(Double(number) / 4), .bytes([UInt8(number % 256)])]
    }
    try await database.write { [columns] tx in
      var rest = rows[...]
      try tx.load("t", columns: columns) { rest.popFirst() }
    }
    #expect(try await all() == rows)
  }

  @Test func anEmptyTableIsExportedAsNothing() async throws {
    #expect(try await all() == [])
  }

  @Test func aBrokenRuleUndoesTheWholeLoad() async throws {
    await #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .unique, name: "t.n"))) {
      try await database.write { tx in
        var rest: ArraySlice<Int64> = [1, 2, 1]
        try tx.load("t", columns: ["n"]) { rest.popFirst().map { [.integer($0)] } }
      }
    }
    #expect(try await all() == [])
  }

  @Test func rowsThatCannotBeMadeUndoTheWholeLoad() async throws {
    struct Torn: Error {}
    await #expect(throws: Torn.self) {
      try await database.write { tx in
        var made = 0
        try tx.load("t", columns: ["n"]) {
          made += 1
          guard made < 3 else { throw Torn() }
          return [.integer(Int64(made))]
        }
      }
    }
    #expect(try await all() == [])
    try await database.write { tx in try tx.run("INSERT INTO t (n) VALUES (1)") }
    #expect(try await all() == [[.integer(1), .null, .null, .null]])
  }

  @Test func aBodyThatThrowsEndsAnExport() async throws {
    struct Enough: Error {}
    try await database.write { tx in try tx.run("INSERT INTO t (n) VALUES (1), (2), (3)") }
    let seen = try await database.read { tx in
      var seen = 0
      #expect(throws: Enough.self) {
        try tx.export("t", columns: ["n"]) { _ in
          seen += 1
          throw Enough()
        }
      }
      return [seen, try tx.value("SELECT COUNT(*) FROM t") ?? 0]
    }
    #expect(seen == [1, 3])
  }

  @Test(arguments: ["t; DROP TABLE t", "T", "1t", "", "t\n"])
  func onlyPlainNamesAreTaken(_ name: String) async throws {
    await #expect(throws: DatabaseError.invalidSQL("not a plain name of a table or column")) {
      try await database.read { tx in try tx.export(name, columns: ["n"]) { _ in } }
    }
    await #expect(throws: DatabaseError.invalidSQL("not a plain name of a table or column")) {
      try await database.write { tx in _ = try tx.load("t", columns: [name]) { nil } }
    }
  }
}
