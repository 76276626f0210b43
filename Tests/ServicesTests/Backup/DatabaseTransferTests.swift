import Database
import Foundation
import Services
import Storage
import TestKit
import Testing
import Titles

/// `zhicheng copy`: from the engine of the run to SQLite and back.
@Suite struct DatabaseTransferTests {
  let test: TestPlatform

  init() async throws {
    test = try await TestPlatform()
    _ = try await test.submittedApplication()
  }

  private var file: DatabaseLocation { .sqlite(path: test.folder + "/copy.sqlite") }

  @Test func everythingIsThereAfterwardsAndBack() async throws {
    let report = try await DatabaseTransfer(from: test.location, to: file).run()
    #expect(report.isEqual, "\(report.text)")
    #expect(report.lines.first { $0.table == "applications" }?.target?.rows == 1)
    #expect(report.text.split(separator: "\n").count == report.lines.count)
    #expect(report.text.hasPrefix("一致  accounts"))
    let back = try await TestDatabase()
    await back.database.close()
    #expect(try await DatabaseTransfer(from: file, to: back.location).run() == report)
    let store = try await Store.existing(in: test.folder, keyFile: nil, database: back.location)
    let check = try await InvariantCheck(store: store).run()
    #expect(check.isSound, "\(check.text)")
    await store.database.close()
  }

  @Test func aTargetWithRowsIsLeftAlone() async throws {
    _ = try await DatabaseTransfer(from: test.location, to: file).run()
    await #expect(throws: CopyError.self) { _ = try await DatabaseTransfer(from: test.location, to: file).run() }
    await #expect(throws: StoreProblem.noDatabase("/nowhere/db.sqlite")) {
      _ = try await DatabaseTransfer(from: .sqlite(path: "/nowhere/db.sqlite"), to: file).run()
    }
  }

  @Test func aSourceOfAnotherVersionIsRefused() async throws {
    let known = try ShippedData.migrations().count
    try await test.store.database.write { transaction in
      try transaction.run("INSERT INTO schema_migrations (number, name, sql) VALUES (\(known + 1), 'later', '')")
    }
    await #expect(throws: StoreProblem.otherSchema(found: known + 1, known: known)) {
      _ = try await DatabaseTransfer(from: test.location, to: file).run()
    }
  }

  @Test func aDifferenceIsShownByItsTable() async throws {
    let before = try await test.store.database.contents()
    try await test.store.database.write { try $0.run("INSERT INTO settings (name, value) VALUES ('a', 'b')") }
    let report = TransferReport(source: try await test.store.database.contents(), target: before)
    #expect(!report.isEqual)
    #expect(report.lines.filter { !$0.isEqual }.map(\.table) == ["settings"])
    #expect(report.text.contains("不同  settings"))
  }

  @Test func anUpgradeSaysFromWhereToWhere() async throws {
    let empty = try await TestDatabase()
    let known = try ShippedData.migrations().count
    let upgrade = SchemaUpgrade(folder: test.folder, database: empty.location)
    #expect(try await upgrade.run() == (0, known))
    #expect(try await upgrade.run() == (known, known))
  }
}
