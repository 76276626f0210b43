import Database
import Foundation
import Logging
import Storage

/// Where everything lies: in a folder of data, and the database where it was told to be.
struct PlatformPlaces: Sendable {
  /// The folder.
  let folder: String
  /// The database.
  let database: DatabaseLocation
  /// The key file.
  let keys: String
  /// The folder of uploaded and issued files.
  let attachments: String

  /// The places in `folder`; `keys` where the key file lies elsewhere, `database` where the database is no file in it.
  init(folder: String, keys: String?, database: DatabaseLocation?) {
    self.folder = folder
    self.database = database ?? .sqlite(path: "\(folder)/zhicheng.sqlite")
    self.keys = keys ?? "\(folder)/keys"
    attachments = "\(folder)/attachments"
  }

  /// Opens the database. Throws what `Database.open` throws, and ``StoreProblem/unusableFile(_:_:)``.
  func openDatabase(
    _ sqlite: DatabaseOptions = DatabaseOptions(), _ postgresql: PostgreSQLOptions = PostgreSQLOptions()
  )
    async throws -> Database
  {
    do {
      return try await Database.open(database, sqlite: sqlite, postgresql: postgresql)
    } catch let error as DatabaseError {
      guard case .sqlite(let path) = database, [.corrupt, .cannotOpen, .readOnly].contains(error) else { throw error }
      throw StoreProblem.unusableFile(path, error)
    }
  }

  /// Makes the folder of data where it is missing. Throws ``StoreProblem/unusableFolder(_:)``.
  func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreProblem.unusableFolder(folder)
    }
  }

  /// Opens the store of uploaded and issued files, in the folder where no other place is named.
  ///
  /// - Throws: ``StoreProblem/unusableFolder(_:)``; `AttachmentPlaceProblem` for a bucket that is not ours.
  func openAttachments(
    _ place: AttachmentPlace, workers: WorkerPool = WorkerPool(name: "files", threads: 2, queueLimit: 1000),
    logger: Logger = Logger(label: "zhicheng.attachments")
  ) async throws -> any AttachmentStore {
    do {
      let files = try place.open(standard: attachments, workers: workers, logger: logger)
      try await files.verify()
      return files
    } catch is FileError {
      throw StoreProblem.unusableFolder(folder)
    }
  }

  /// The keys for this database. A new file is made only for a database that nothing was sealed in.
  ///
  /// - Throws: `KeyFileError`, `StoreProblem`, `DatabaseError`.
  func vault(for database: Database, random: any RandomSource) async throws -> Vault {
    let isBegun = try await database.read { try KeyProof.exists(in: $0) }
    let master: DerivedKeys
    do {
      master = isBegun ? try KeyFile.load(keys) : try KeyFile.loadOrCreate(keys)
    } catch is FileError {
      throw isBegun ? StoreProblem.noKeys(keys) : StoreProblem.unusableFolder(folder)
    }
    let vault = Vault(keys: master, random: random)
    guard try await database.write({ try KeyProof.holds(vault, in: $0) }) else { throw KeyFileError.foreign(path: keys) }
    return vault
  }
}
