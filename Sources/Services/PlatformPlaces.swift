import Database
import Foundation

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

  /// Runs what makes files in the folder; where the disk or the permissions refuse it, throws
  /// ``StoreProblem/unusableFolder(_:)``.
  func makingFiles<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch is FileError {
      throw StoreProblem.unusableFolder(folder)
    }
  }
}
