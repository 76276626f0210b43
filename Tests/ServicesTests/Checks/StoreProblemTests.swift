import Database
import Foundation
import Services
import Storage
import TestKit
import Testing

/// A folder that `zhicheng check` can't look into is said to be so, and nothing is made in it.
@Suite struct StoreProblemTests {
  @Test func anEmptyFolderHasNoDatabase() async throws {
    let folder = NSTemporaryDirectory() + "zhicheng-tests-" + UUID().uuidString
    await #expect(throws: StoreProblem.noDatabase("\(folder)/zhicheng.sqlite")) {
      _ = try await Store.existing(in: folder, keyFile: nil)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func withoutItsKeysADatabaseIsNotChecked() async throws {
    let test = try await TestPlatform()
    try FileManager.default.removeItem(atPath: test.folder + "/keys")
    await #expect(throws: StoreProblem.noKeys("\(test.folder)/keys")) {
      _ = try await Store.existing(in: test.folder, keyFile: nil, database: test.location)
    }
    #expect(!FileManager.default.fileExists(atPath: test.folder + "/keys"))
  }

  @Test func aDatabaseOfAnotherVersionIsNotChecked() async throws {
    let test = try await TestPlatform()
    let known = try ShippedData.migrations().count
    try await test.store.database.write { transaction in
      try transaction.run("INSERT INTO schema_migrations (number, name, sql) VALUES (\(known + 1), 'later', '')")
    }
    let problem = StoreProblem.otherSchema(found: known + 1, known: known)
    await #expect(throws: problem) { _ = try await Store.existing(in: test.folder, keyFile: nil, database: test.location) }
    #expect(problem.sentence.contains("数据库的版本是 \(known + 1)，本程序的版本是 \(known)"))
  }

  @Test func aFolderInUseIsOpened() async throws {
    let test = try await TestPlatform()
    let store = try await Store.existing(in: test.folder, keyFile: nil, database: test.location)
    #expect(try await InvariantCheck(store: store).run().isSound)
    await store.database.close()
  }
}
