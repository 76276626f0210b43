import Database
import Foundation
import Logging
public import Storage
import Titles

extension Platform {
  /// Opens the platform in a folder: the database, brought up to this program's schema, the keys, the files, and the
  /// reference data in force today.
  ///
  /// - Throws: `DatabaseError`, `KeyFileError`, `FileError`, `DataFault`, `SchemaError`; the program can't work then.
  public static func open(_ options: PlatformOptions) async throws -> (platform: Platform, keys: DerivedKeys) {
    try FileManager.default.createDirectory(
      atPath: options.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let keys = try KeyFile.loadOrCreate(options.keyPath)
    let database = try Database(sqlite: options.databaseFile)
    try await database.migrate(try ShippedFiles.migrations())
    let store = Store(
      database: database, vault: Vault(keys: keys),
      attachments: try AttachmentStore(folder: options.attachmentsFolder),
      ids: IDGenerator(clock: options.clock.now))
    let platform = Platform(
      store: store, reference: try await reference(database, options), forms: try forms(),
      registers: StoredRegisters(store: store), clock: options.clock, logger: options.logger)
    return (platform, keys)
  }

  /// Puts the shipped files into the database and reads those that are in force.
  private static func reference(_ database: Database, _ options: PlatformOptions) async throws -> ReferenceData {
    let shipped = try ShippedFiles.reference()
    let manifest = try ReferenceData(files: shipped).manifest
    let repository = ReferenceRepository()
    let today = options.clock.now().day
    let files = try await database.write { transaction in
      for entry in manifest {
        if let content = shipped[entry.file] { try repository.put(content, entry, in: transaction) }
      }
      return try repository.files(on: today, in: transaction)
    }
    let current = files.merging(shipped) { inForce, _ in inForce }
    return try ReferenceData(files: current)
  }

  private static func forms() throws -> FormLibrary {
    var profile: FormSchema?
    var businesses: [FormSchema] = []
    for (name, data) in try ShippedFiles.forms().sorted(by: { $0.key < $1.key }) {
      let schema = try FormSchema(json: Array(data))
      if name == "profile.json" { profile = schema } else { businesses.append(schema) }
    }
    guard let profile else { throw ShippedFilesError.missing }
    return FormLibrary(profile: profile, businesses: businesses)
  }
}
