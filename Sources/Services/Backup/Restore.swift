public import Database
import Foundation
public import Storage

/// Puts a backup into an empty folder and an empty database, of whichever engine.
public struct Restore: Sendable {
  /// What the restored platform has for keys: they aren't in a backup.
  public enum Keys: Sendable, Equatable {
    /// The key file has to be put back.
    case missing
    /// The key file fits the database.
    case fitting
    /// The key file belongs to another database, or can't be used.
    case unusable
  }

  private let source: BackupFolder
  private let places: PlatformPlaces
  private let attachments: AttachmentPlace
  private let workers = WorkerPool(name: "restore", threads: 1, queueLimit: 16)

  /// Restores the backup in a folder.
  ///
  /// - Parameters:
  ///   - data: the folder of data, new or with nothing in it but the key file.
  ///   - keys: the key file where it lies elsewhere.
  ///   - database: the database where it is no file in the folder of data.
  ///   - attachments: where the uploaded and issued files go.
  public init(
    from path: String, data: String, keys: String? = nil, database: DatabaseLocation? = nil,
    attachments: AttachmentPlace = .standard
  ) {
    self.attachments = attachments
    source = BackupFolder(path: path)
    places = PlatformPlaces(folder: data, keys: keys, database: database)
  }

  /// Restores it, all of it or nothing.
  ///
  /// - Throws: `BackupProblem`, `CopyError`, `DatabaseError`, `StoreProblem`.
  public func run() async throws -> (manifest: BackupManifest, keys: Keys) {
    let manifest = try await workers.run { [self] in try prepare() }
    let known = try ShippedData.migrations().count
    guard manifest.schema <= known else { throw DatabaseError.schemaTooNew(found: manifest.schema, known: known) }
    try places.makeFolder()
    do {
      try await restoreFiles()
      // Last, so that what was cut off is no platform that looks whole.
      try await restoreDatabase()
    } catch {
      try? FileManager.default.removeItem(atPath: places.attachments)
      try? FileManager.default.removeItem(atPath: partial)
      throw error is FileError || error is CocoaError ? BackupProblem.unusable(places.folder) : error
    }
    return (manifest, try await keys())
  }

  /// Where the database's file is put before it gets its name.
  private var partial: String { "\(places.folder)/restore.partial" }

  /// Reads the manifest, and proves that the backup is whole and the target empty.
  private func prepare() throws -> BackupManifest {
    guard let json = try? Data(source.bytes(BackupFolder.manifest)), let sums = try? source.readSums(),
      let head = try? JSONDecoder().decode(Head.self, from: json)
    else { throw BackupProblem.missing(source.path) }
    guard head.format == BackupManifest.currentFormat else { throw BackupProblem.otherFormat(head.format) }
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: json) else {
      throw BackupProblem.damaged([BackupFolder.manifest])
    }
    let kept = DurableFile.folder(of: places.keys) == places.folder ? [(places.keys as NSString).lastPathComponent] : []
    guard BackupFolder.isFree(places.folder, besides: Set(kept)) else { throw BackupProblem.occupied(places.folder) }
    if case .sqlite(let path) = places.database, FileManager.default.fileExists(atPath: path) {
      throw BackupProblem.occupied(path)
    }
    var damaged = sums.filter { line in (try? source.sha256(line.name)) != line.sha256 }.map(\.name)
    let listed = Set(sums.map(\.name))
    damaged += [BackupFolder.database, BackupFolder.manifest].filter { !listed.contains($0) }
    guard damaged.isEmpty, sums.count == manifest.files + 2 else {
      throw BackupProblem.damaged(damaged.isEmpty ? [BackupFolder.sums] : damaged)
    }
    return manifest
  }

  /// What every format of a manifest begins with.
  private struct Head: Decodable {
    let format: Int
  }

  private func restoreFiles() async throws {
    let source = source
    let store = try await places.openAttachments(attachments)
    for (name, _) in try source.readSums() where name.hasPrefix(BackupFolder.attachments + "/") {
      _ = try await store.store(try await workers.run { try source.bytes(name) })
    }
  }

  private func restoreDatabase() async throws {
    let (from, partial) = (source.place(BackupFolder.database), partial)
    try await workers.run { try FileManager.default.copyItem(atPath: from, toPath: partial) }
    switch places.database {
    case .sqlite(let path): try await workers.run { try DurableFile.move(partial, to: path) }
    case .postgresql:
      let copy = try await Database.open(.sqlite(path: partial))
      do {
        try await fill(from: copy)
      } catch {
        await copy.close()
        throw error
      }
      await copy.close()
      try FileManager.default.removeItem(atPath: partial)
    }
  }

  /// Brings the server's database to the schema that the backup has, and its rows into it.
  private func fill(from copy: Database) async throws {
    let target = try await places.openDatabase(DatabaseOptions(), .bulk)
    do {
      try await target.migrate(try await copy.migrations())
      try await copy.copy(to: target)
    } catch {
      await target.close()
      throw error
    }
    await target.close()
  }

  private func keys() async throws -> Keys {
    guard FileManager.default.fileExists(atPath: places.keys) else { return .missing }
    guard let master = try? KeyFile.load(places.keys) else { return .unusable }
    let database = try await places.openDatabase()
    let fits = try? await database.read { try !KeyProof.contradicts(Vault(keys: master), in: $0) }
    await database.close()
    return fits == true ? .fitting : .unusable
  }
}
