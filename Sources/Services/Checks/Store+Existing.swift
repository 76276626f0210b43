public import Database
import Foundation
import Logging
public import Storage
import Titles

extension Store {
  /// The store of a folder that a platform has worked on; nothing is made, nothing is migrated.
  ///
  /// - Throws: `StoreProblem`; `AttachmentPlaceProblem` for a bucket that is not ours; `DatabaseError`, `FileError`.
  public static func existing(
    in folder: String, keyFile: String?, database location: DatabaseLocation? = nil, attachments: AttachmentPlace = .standard
  ) async throws -> Store {
    let places = PlatformPlaces(folder: folder, keys: keyFile, database: location)
    if case .sqlite(let path) = places.database, !FileManager.default.fileExists(atPath: path) {
      throw StoreProblem.noDatabase(path)
    }
    let keys: DerivedKeys
    do {
      keys = try KeyFile.load(places.keys)
    } catch {
      throw StoreProblem.noKeys(places.keys)
    }
    let workers = WorkerPool(name: "files", threads: 2, queueLimit: 1000)
    let files = try attachments.open(
      standard: places.attachments, workers: workers, logger: Logger(label: "zhicheng.attachments"))
    try await files.verify()
    let database = try await Database.open(places.database)
    let (found, known) = (try await database.schemaNumber(), try ShippedData.migrations().count)
    guard found == known else {
      await database.close()
      throw StoreProblem.otherSchema(found: found, known: known)
    }
    return Store(
      database: database, vault: Vault(keys: keys), attachments: files,
      ids: IDGenerator(clock: PlatformClock.system.now))
  }
}
