import Database
import Foundation
import Services
import Storage
import TestKit
import Testing
import Titles

/// What a platform isn't opened on.
@Suite struct OpeningTests {
  private let clock = TestClock(Moment(milliseconds: 1_755_651_600_000)).platformClock

  private func open(_ folder: String, keys: String? = nil, _ database: DatabaseLocation? = nil) async throws {
    let platform = try await Platform.open(
      folder: folder, keys: keys, database: database, postgresql: TestCluster.options, clock: clock)
    await platform.store.database.close()
  }

  @Test func keysThatAreLostAreNotReplacedByNewOnes() async throws {
    let test = try await TestPlatform()
    let keys = test.folder + "/keys"
    try await open(test.folder, test.location)
    try FileManager.default.removeItem(atPath: keys)
    await #expect(throws: KeyFileError.missing(path: keys)) { try await open(test.folder, test.location) }
    #expect(!FileManager.default.fileExists(atPath: keys))
    _ = try KeyFile.loadOrCreate(keys)
    await #expect(throws: KeyFileError.foreign(path: keys)) { try await open(test.folder, test.location) }
    await #expect(throws: StoreProblem.otherKeys(keys)) {
      _ = try await Store.existing(in: test.folder, keyFile: nil, database: test.location)
    }
  }

  @Test func keysThatOthersMayReadAreRefused() async throws {
    let test = try await TestPlatform()
    let keys = test.folder + "/keys"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: keys)
    let error = await #expect(throws: KeyFileError.self) { try await open(test.folder, test.location) }
    #expect(error.flatMap { StartProblem($0)?.sentence } == "密钥文件 \(keys) 的权限是 640，其他用户可以访问，请执行 chmod 600 后再启动。")
  }

  @Test func aFolderThatCannotBeMadeIsNamed() async throws {
    let folder = try #require(FileManager.default.temporaryFile())
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let error = await #expect(throws: StoreProblem.unusableFolder(folder + "/data")) { try await open(folder + "/data") }
    #expect(error.flatMap { StartProblem($0)?.sentence }?.contains("数据目录 \(folder)/data 不能建立或写入") == true)
  }

  @Test func aFileThatIsNoDatabaseIsNamed() async throws {
    let file = try #require(FileManager.default.temporaryFile())
    defer { try? FileManager.default.removeItem(atPath: file) }
    await #expect(throws: StoreProblem.unusableFile(file, .corrupt)) {
      try await open(NSTemporaryDirectory() + "zhicheng-tests-opening", .sqlite(path: file))
    }
    await #expect(throws: StoreProblem.unusableFile(file + "/x", .cannotOpen)) {
      try await open(NSTemporaryDirectory() + "zhicheng-tests-opening", .sqlite(path: file + "/x"))
    }
  }
}

extension FileManager {
  /// A new file with some bytes that are no database.
  fileprivate func temporaryFile() -> String? {
    let path = NSTemporaryDirectory() + "zhicheng-tests-" + UUID().uuidString
    let bytes = Data(String(repeating: "not a database, ", count: 64).utf8)
    return createFile(atPath: path, contents: bytes) ? path : nil
  }
}
