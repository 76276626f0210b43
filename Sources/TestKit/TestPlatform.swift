public import Database
import Foundation
public import Services
public import Storage
public import Titles

/// A platform on real files in a temporary folder, with shipped data, all of it gone when the test is. Its database is the
/// engine's that the tests run on: ``TestEngine``.
public final class TestPlatform: Sendable {
  /// What services are made with.
  public let platform: Platform
  /// Its database, keys and files.
  public var store: Store { platform.store }
  /// Its files, which can be put out of reach.
  public let attachments: BreakableAttachments
  /// Its clock, Wednesday 2025-08-20 09:00 at first.
  public let clock: TestClock
  /// The folder of data.
  public let folder: String
  /// Where its database is.
  public let location: DatabaseLocation

  /// The password of every account that a test makes.
  public static let password = "Zhicheng-2025"
  /// Hashes cheaply: tests make many accounts.
  public let hasher = PasswordHasher(parameters: Argon2Parameters(passes: 1, memoryKiB: 8, lanes: 1))

  /// Opens an empty platform.
  ///
  /// - Parameters:
  ///   - announced: files of the reference data that come into force besides those that ship.
  ///   - attachments: where its files are kept.
  public init(
    at moment: Moment? = nil, announced: [AnnouncedFile] = [], attachments: AttachmentPlace = .standard
  ) async throws {
    folder = NSTemporaryDirectory() + "zhicheng-tests-" + UUID().uuidString
    clock = TestClock(moment ?? Moment(milliseconds: 1_755_651_600_000))
    switch TestEngine.current {
    case .sqlite: location = .sqlite(path: folder + "/zhicheng.sqlite")
    case .postgresql: location = .postgresql(try await TestCluster.shared.database(migrated: true))
    }
    if !announced.isEmpty { try await TestPlatform.announce(announced, folder, location, clock.platformClock) }
    let opened = try await Platform.open(
      folder: folder, database: location, postgresql: TestCluster.options, attachments: attachments,
      clock: clock.platformClock)
    let files = BreakableAttachments(opened.store.attachments)
    let store = Store(
      database: opened.store.database, vault: opened.store.vault, attachments: files, ids: opened.store.ids)
    self.attachments = files
    platform = Platform(
      store: store, references: opened.references, forms: opened.forms, registers: opened.registers, clock: opened.clock,
      workers: opened.workers, inspectors: opened.inspectors, uploads: opened.uploads, logger: opened.logger)
  }

  /// Leaves the files in the database, as an earlier start of the program would.
  private static func announce(
    _ files: [AnnouncedFile], _ folder: String, _ location: DatabaseLocation, _ clock: PlatformClock
  ) async throws {
    let before = try await Platform.open(
      folder: folder, database: location, postgresql: TestCluster.options, clock: clock)
    try await before.store.database.write { transaction in
      for file in files { try file.put(in: transaction) }
    }
    await before.store.database.close()
  }

  deinit {
    TestCluster.drop(location)
    try? FileManager.default.removeItem(atPath: folder)
  }
}
