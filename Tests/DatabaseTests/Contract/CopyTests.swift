import Foundation
import TestKit
import Testing

@testable import Database

@Suite struct CopyTests {
  /// The names are such that tables which refer to others come first by the alphabet; units refer to their own table.
  private static let schema = Migration(
    number: 1, name: "places",
    sql: """
      CREATE TABLE units (id TEXT PRIMARY KEY, superior TEXT REFERENCES units (id), seal {{blob}}, at {{int64}});
      CREATE TABLE people (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES units (id));
      CREATE TABLE marks (unit TEXT REFERENCES units (id), person INTEGER REFERENCES people (id), PRIMARY KEY (person, unit));
      """)
  /// More than travel together.
  private static let count = 1_234

  private func filled() async throws -> TestDatabase {
    let test = try await TestDatabase()
    try await test.database.migrate([CopyTests.schema])
    try await test.database.write { tx in
      for number in (0..<CopyTests.count).reversed() {
        let seal: [UInt8]? = number.isMultiple(of: 3) ? nil : [0, 92, 255, UInt8(number % 256)]
        try tx.run("INSERT INTO units (id, seal, at) VALUES (\("单位\\\t\n\(number)"), \(seal), \(Int64.max - Int64(number)))")
      }
      // Every unit but one refers to the one that comes first or last in the table.
      try tx.run("UPDATE units SET superior = \("单位\\\t\n0") WHERE id <> \("单位\\\t\n0")")
      try tx.run("INSERT INTO people (id, unit) SELECT 7, id FROM units WHERE superior IS NULL")
      try tx.run("INSERT INTO marks (unit, person) SELECT unit, id FROM people")
    }
    return test
  }

  private func sqlite(_ folder: TemporaryFolder) async throws -> Database {
    let database = try Database(sqlite: folder.file("\(UUID().uuidString).db"))
    try await database.migrate([CopyTests.schema])
    return database
  }

  @Test func tablesComeAfterThoseThatTheirRowsReferTo() async throws {
    let test = try await filled()
    let tables = try await test.database.tables()
    #expect(tables.map(\.name) == ["units", "people", "marks"])
    #expect(tables.first?.columns == ["id", "superior", "seal", "at"])
    #expect(tables.last?.key == ["person", "unit"])
  }

  @Test func everyRowArrivesOnTheOtherEngineAndBack() async throws {
    let (source, folder) = (try await filled(), try TemporaryFolder())
    let between = try await sqlite(folder)
    try await source.database.copy(to: between)
    let back = try await TestDatabase()
    try await back.database.migrate([CopyTests.schema])
    try await between.copy(to: back.database)
    let contents = try await source.database.contents()
    #expect(contents.map(\.table) == ["marks", "people", "units"])
    #expect(contents.map(\.rows) == [1, 1, CopyTests.count])
    #expect(try await between.contents() == contents)
    #expect(try await back.database.contents() == contents)
    let lowest: Int64? = try await back.database.read { try $0.value("SELECT MIN(at) FROM units") }
    #expect(lowest == Int64.max - Int64(CopyTests.count - 1))
    try await source.database.write { try $0.run("UPDATE units SET seal = \([UInt8](arrayLiteral: 1)) WHERE superior IS NULL") }
    #expect(try await source.database.contents() != contents)
  }

  @Test func nothingIsAddedToADatabaseThatHasRows() async throws {
    let (source, folder) = (try await filled(), try TemporaryFolder())
    let target = try await sqlite(folder)
    try await target.write { try $0.run("INSERT INTO units (id) VALUES ('u')") }
    await #expect(throws: CopyError.notEmpty(["units"])) { try await source.database.copy(to: target) }
    #expect(try await target.contents().map(\.rows) == [0, 0, 1])
  }

  @Test func aFailureOnTheWayLeavesTheTargetEmpty() async throws {
    let (source, folder) = (try await filled(), try TemporaryFolder())
    let target = try await sqlite(folder)
    // The last table refuses what comes.
    try await target.write { tx in
      try tx.run("CREATE TRIGGER full BEFORE INSERT ON marks BEGIN SELECT RAISE(ABORT, 'full'); END")
    }
    await #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .trigger, name: "full"))) {
      try await source.database.copy(to: target)
    }
    #expect(try await target.contents().map(\.rows) == [0, 0, 0])
  }

  @Test func aTargetWithAnotherSchemaIsRefused() async throws {
    let (source, folder) = (try await filled(), try TemporaryFolder())
    let target = try Database(sqlite: folder.file("other.db"))
    await #expect(throws: CopyError.otherSchema(source: 1, target: 0)) { try await source.database.copy(to: target) }
    let further = Migration(number: 2, name: "more", sql: "CREATE TABLE more (id TEXT PRIMARY KEY);")
    try await target.migrate([CopyTests.schema, further])
    await #expect(throws: CopyError.otherSchema(source: 1, target: 2)) { try await source.database.copy(to: target) }
  }

  @Test func aBackupIsAFileThatCanBeLookedIntoWhateverTheEngine() async throws {
    let (source, folder) = (try await filled(), try TemporaryFolder())
    let contents = try await source.database.contents()
    try await source.database.backup(to: folder.file("copy.db"))
    try await source.database.write { try $0.run("DELETE FROM marks") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.db"])
    await #expect(throws: DatabaseError.cannotOpen) { try await source.database.backup(to: folder.file("copy.db")) }
    let copy = try Database(sqlite: folder.file("copy.db"))
    #expect(try await copy.contents() == contents)
    #expect(try await copy.migrations() == [CopyTests.schema])
    let soundness: String? = try await copy.read { try $0.value("PRAGMA integrity_check") }
    #expect(soundness == "ok")
  }
}
