public import Database
import Foundation
public import Storage
import Titles

/// Makes a backup of a running platform: the database in one state, and at least every file that it names. The key file is
/// not in it: kept apart, it keeps a stolen backup from being read.
public struct Backup: Sendable {
  private let database: Database
  private let engine: String
  private let attachments: any AttachmentStore
  private let clock: PlatformClock
  private let workers = WorkerPool(name: "backup", threads: 1, queueLimit: 16)

  /// Backs up this database, and these files.
  public init(database: Database, at location: DatabaseLocation, attachments: any AttachmentStore, clock: PlatformClock = .system)
  {
    self.database = database
    self.attachments = attachments
    self.clock = clock
    engine =
      switch location {
      case .sqlite: "sqlite"
      case .postgresql: "postgresql"
      }
  }

  /// Backs up a folder of data, with the database that is named where it isn't the file in the folder, into a new folder.
  ///
  /// - Returns: as ``write(to:)``.
  /// - Throws: `BackupProblem`, `DatabaseError`, `StoreProblem`.
  public static func make(
    of folder: String, database location: DatabaseLocation?, attachments: AttachmentPlace = .standard, to path: String
  ) async throws -> (manifest: BackupManifest, damaged: [String]) {
    let places = PlatformPlaces(folder: folder, keys: nil, database: location)
    if case .sqlite(let path) = places.database, !FileManager.default.fileExists(atPath: path) {
      throw StoreProblem.noDatabase(path)
    }
    let database = try await places.openDatabase(DatabaseOptions(), .bulk)
    do {
      let store = try await places.openAttachments(attachments)
      let written = try await Backup(database: database, at: places.database, attachments: store).write(to: path)
      await database.close()
      return written
    } catch {
      await database.close()
      throw error
    }
  }

  /// Writes the backup into a new folder, which gets its name when everything is in it.
  ///
  /// - Returns: what was written, and the names of files whose bytes aren't those they are named by any more.
  /// - Throws: `BackupProblem`, `DatabaseError`.
  public func write(to path: String) async throws -> (manifest: BackupManifest, damaged: [String]) {
    let begun = clock.now()
    let target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let folder = BackupFolder(path: target + ".partial")
    try await workers.run { try Backup.begin(folder, for: target) }
    do {
      var files = Files()
      // A file that the database names was there before its row: so it is after the database that the last files are
      // copied. Before it, most of them: what is removed meanwhile lay here for a day, and has been copied by then.
      try await copy(into: folder, &files)
      try await database.backup(to: folder.place(BackupFolder.database))
      try await copy(into: folder, &files)
      let manifest = BackupManifest(
        format: BackupManifest.currentFormat, program: Program.version, createdAt: begun.iso8601, engine: engine,
        schema: try await database.schemaNumber(), files: files.sums.count, bytes: files.bytes)
      let sums = files.sums
      try await workers.run { try Backup.end(folder, manifest, sums, as: target) }
      return (manifest, files.damaged.sorted())
    } catch {
      try? FileManager.default.removeItem(atPath: folder.path)
      throw Backup.isAboutFiles(error) ? BackupProblem.unusable(target) : error
    }
  }

  /// What has been copied: digests by name, bytes, what was damaged.
  private struct Files {
    var sums: [String: String] = [:]
    var bytes = 0
    var damaged: Set<String> = []
  }

  /// Copies the files that aren't copied yet, shelf by shelf.
  private func copy(into folder: BackupFolder, _ files: inout Files) async throws {
    let store = attachments
    for shelf in store.shelves {
      for digest in try await store.files(on: shelf, olderThan: Moment(milliseconds: .max)).map(\.digest) {
        let name = BackupFolder.name(of: digest)
        guard files.sums[name] == nil else { continue }
        let copied: (sha256: String, size: Int)
        do {
          let bytes = try await store.data(digest)
          copied = try await workers.run {
            try folder.write(bytes, to: name)
            return (AttachmentDigest(of: bytes).rawValue, bytes.count)
          }
        } catch FileError.notFound {
          // Nobody named it any more, and the night's clean-up was quicker.
          continue
        } catch AttachmentError.damaged {
          files.damaged.insert(name)
          continue
        }
        files.sums[name] = copied.sha256
        files.bytes += copied.size
        if copied.sha256 != digest.rawValue { files.damaged.insert(name) }
      }
    }
  }

  private static func begin(_ folder: BackupFolder, for target: String) throws {
    guard BackupFolder.isFree(target) else { throw BackupProblem.occupied(target) }
    guard !FileManager.default.fileExists(atPath: folder.path) else { throw BackupProblem.unfinished(folder.path) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw BackupProblem.unusable(target)
    }
  }

  private static func end(
    _ folder: BackupFolder, _ manifest: BackupManifest, _ files: [String: String], as target: String
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try folder.write([UInt8](try encoder.encode(manifest)) + [UInt8(ascii: "\n")], to: BackupFolder.manifest)
    var sums = files
    for name in [BackupFolder.manifest, BackupFolder.database] { sums[name] = try folder.sha256(name) }
    let lines = sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
    try folder.write(Array(lines.joined().utf8), to: BackupFolder.sums)
    // One call for all of them instead of one for each.
    sync()
    guard rename(folder.path, target) == 0 else { throw FileError(errno) }
    try DurableFile.sync(DurableFile.folder(of: target))
  }

  private static func isAboutFiles(_ error: any Error) -> Bool { error is FileError || error is CocoaError }
}
