import Database
import Foundation
import Services
import Storage
import TestKit
import Testing
import Titles

/// A backup of a platform on the engine of the run, restored to the same engine and to the other one.
@Suite struct BackupTests {
  let test: TestPlatform
  let folder: String

  init() async throws {
    test = try await TestPlatform()
    folder = test.folder + "-backup"
    _ = try await test.submittedApplication()
  }

  private func make(_ name: String = "one") async throws -> (manifest: BackupManifest, damaged: [String]) {
    try await Backup.make(of: test.folder, database: test.location, to: "\(folder)/\(name)")
  }

  private func empty() async throws -> DatabaseLocation? {
    switch TestEngine.current {
    case .sqlite: nil
    case .postgresql: .postgresql(try await TestCluster.shared.database(migrated: false))
    }
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func cleanUp() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func whatIsRestoredIsWhatWasThere() async throws {
    defer { cleanUp() }
    let (manifest, damaged) = try await make()
    #expect(damaged == [])
    #expect(manifest.engine == TestEngine.current.rawValue && manifest.files > 0 && manifest.schema == 1)
    // No key file is in it.
    #expect(try names("\(folder)/one") == ["SHA256SUMS", "attachments", "manifest.json", "zhicheng.sqlite"])
    let contents = try await test.store.database.contents()
    for (name, database) in [("same", try await empty()), ("file", nil)] {
      let data = "\(folder)/\(name)"
      let (_, keys) = try await Restore(from: "\(folder)/one", data: data, database: database).run()
      #expect(keys == .missing)
      try FileManager.default.copyItem(atPath: test.folder + "/keys", toPath: data + "/keys")
      let store = try await Store.existing(in: data, keyFile: nil, database: database)
      #expect(try await store.database.contents() == contents)
      let report = try await InvariantCheck(store: store).run()
      #expect(report.isSound, "\(report.text)")
      #expect(report.lines.last?.checked == manifest.files)
      await store.database.close()
      if let database { TestCluster.drop(database) }
    }
  }

  @Test func theKeyFileMayLieThereAlreadyAndIsSaidToFitOrNot() async throws {
    defer { cleanUp() }
    _ = try await make()
    let (fitting, other) = ("\(folder)/fitting", "\(folder)/other")
    for data in [fitting, other] { try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true) }
    try FileManager.default.copyItem(atPath: test.folder + "/keys", toPath: fitting + "/keys")
    _ = try KeyFile.loadOrCreate(other + "/keys")
    #expect(try await Restore(from: "\(folder)/one", data: fitting).run().keys == .fitting)
    #expect(try await Restore(from: "\(folder)/one", data: other).run().keys == .unusable)
    await #expect(throws: StoreProblem.otherKeys(other + "/keys")) { _ = try await Store.existing(in: other, keyFile: nil) }
  }

  @Test func nothingIsOverwritten() async throws {
    defer { cleanUp() }
    _ = try await make()
    await #expect(throws: BackupProblem.occupied("\(folder)/one")) { _ = try await make() }
    await #expect(throws: BackupProblem.occupied(test.folder)) {
      _ = try await Restore(from: "\(folder)/one", data: test.folder).run()
    }
    try FileManager.default.createDirectory(atPath: "\(folder)/two.partial", withIntermediateDirectories: true)
    await #expect(throws: BackupProblem.unfinished("\(folder)/two.partial")) { _ = try await make("two") }
    guard TestEngine.current == .postgresql else { return }
    let error = await #expect(throws: CopyError.self) {
      _ = try await Restore(from: "\(folder)/one", data: "\(folder)/three", database: test.location).run()
    }
    guard case .notEmpty(let tables)? = error else {
      Issue.record("the database was taken for an empty one")
      return
    }
    #expect(tables.contains("applications"))
    #expect(try names("\(folder)/three") == [])
  }

  /// What is done to a backup, and what is said of it.
  @Test(arguments: ["zhicheng.sqlite", "manifest.json"])
  func whatIsDamagedIsNotRestored(_ name: String) async throws {
    defer { cleanUp() }
    _ = try await make()
    let handle = try FileHandle(forWritingTo: URL(filePath: "\(folder)/one/\(name)"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(" ".utf8))
    try handle.close()
    await #expect(throws: BackupProblem.damaged([name])) {
      _ = try await Restore(from: "\(folder)/one", data: "\(folder)/new").run()
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/new"))
  }

  @Test func aMissingFileIsNoticedAndWhatIsNoBackupIsSaidToBeNone() async throws {
    defer { cleanUp() }
    _ = try await make()
    let shelf = try #require(try names("\(folder)/one/attachments").first)
    let file = try #require(try names("\(folder)/one/attachments/\(shelf)").first)
    try FileManager.default.removeItem(atPath: "\(folder)/one/attachments/\(shelf)/\(file)")
    let restore = Restore(from: "\(folder)/one", data: "\(folder)/new")
    await #expect(throws: BackupProblem.damaged(["attachments/\(shelf)/\(file)"])) { _ = try await restore.run() }
    try Data(#"{"format": 9}"#.utf8).write(to: URL(filePath: "\(folder)/one/manifest.json"))
    await #expect(throws: BackupProblem.otherFormat(9)) { _ = try await restore.run() }
    try FileManager.default.removeItem(atPath: "\(folder)/one/SHA256SUMS")
    await #expect(throws: BackupProblem.missing("\(folder)/one")) { _ = try await restore.run() }
  }

  @Test func aFileThatHasChangedOnTheDiskIsToldAndTheRestIsBackedUp() async throws {
    defer { cleanUp() }
    let shelf = try #require(try names(test.folder + "/attachments").first { $0 != "tmp" })
    let file = try #require(try names("\(test.folder)/attachments/\(shelf)").first)
    try Data("x".utf8).write(to: URL(filePath: "\(test.folder)/attachments/\(shelf)/\(file)"))
    #expect(try await make().damaged == ["attachments/\(shelf)/\(file)"])
  }

  @Test func withoutADatabaseThereIsNothingToBackUp() async throws {
    let path = "\(folder)/none"
    await #expect(throws: StoreProblem.noDatabase("\(path)/zhicheng.sqlite")) {
      _ = try await Backup.make(of: path, database: nil, to: "\(folder)/backup")
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
