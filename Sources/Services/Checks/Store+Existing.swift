public import Database
import Foundation
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
    } catch KeyFileError.missing {
      throw StoreProblem.noKeys(places.keys)
    } catch is FileError {
      throw StoreProblem.noKeys(places.keys)
    }
    let files = try await places.openAttachments(attachments)
    let database = try await places.openDatabase()
    let (found, known) = (try await database.schemaNumber(), try ShippedData.migrations().count)
    guard found == known else {
      await database.close()
      throw StoreProblem.otherSchema(found: found, known: known)
    }
    let vault = Vault(keys: keys)
    do {
      guard try await !database.read({ try KeyProof.contradicts(vault, in: $0) }) else {
        throw StoreProblem.otherKeys(places.keys)
      }
    } catch {
      await database.close()
      throw error
    }
    return Store(
      database: database, vault: vault, attachments: files,
      ids: IDGenerator(clock: PlatformClock.system.now))
  }
}
