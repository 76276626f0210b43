import Database
import Foundation
public import Storage

extension Store {
  /// The store of a folder that a platform has worked on; nothing is made, nothing is migrated.
  ///
  /// - Throws: `StoreProblem`; `DatabaseError`, `FileError`.
  public static func existing(in folder: String, keyFile: String?) async throws -> Store {
    let places = PlatformOptions(folder: folder, keyFile: keyFile)
    guard FileManager.default.fileExists(atPath: places.databaseFile) else {
      throw StoreProblem.noDatabase(places.databaseFile)
    }
    let keys: DerivedKeys
    do {
      keys = try KeyFile.load(places.keyPath)
    } catch {
      throw StoreProblem.noKeys(places.keyPath)
    }
    let database = try Database(sqlite: places.databaseFile)
    let (found, known) = (try await database.schemaNumber(), try ShippedFiles.migrations().count)
    guard found == known else {
      await database.close()
      throw StoreProblem.otherSchema(found: found, known: known)
    }
    return Store(
      database: database, vault: Vault(keys: keys), attachments: try AttachmentStore(folder: places.attachmentsFolder),
      ids: IDGenerator(clock: places.clock.now))
  }
}
