import Database
import Foundation
import Services
import Storage
import TestKit
import Testing

/// Nodes share the keys: one that has others is told so before it writes anything.
@Suite struct KeyProofTests {
  @Test func otherKeysAreRefused() async throws {
    let test = try await TestPlatform()
    let other = test.folder + "/other-keys"
    _ = try KeyFile.loadOrCreate(other)
    await #expect(throws: KeyFileError.foreign(path: other)) {
      _ = try await open(test, keys: other)
    }
    #expect(StartProblem(KeyFileError.foreign(path: other))?.sentence.contains("密钥文件 \(other) 与数据库不配套") == true)
    await #expect(throws: StoreProblem.otherKeys(other)) {
      _ = try await Store.existing(in: test.folder, keyFile: other, database: test.location)
    }
  }

  @Test func aNodeElsewhereWithTheSameKeysIsOneOfThem() async throws {
    let test = try await TestPlatform()
    let copy = test.folder + "/copied-keys"
    try FileManager.default.copyItem(atPath: test.folder + "/keys", toPath: copy)
    let second = try await open(test, keys: copy)
    #expect(second.store.vault.lookup("a") == test.store.vault.lookup("a"))
    await second.store.database.close()
  }

  private func open(_ test: TestPlatform, keys: String) async throws -> Platform {
    try await Platform.open(
      folder: test.folder + "/second", keys: keys, database: test.location, postgresql: TestCluster.options,
      clock: test.clock.platformClock)
  }
}
