public import Database
public import Logging
public import Storage
import Titles

extension Platform {
  /// Opens the platform on a folder of data, which is made where it is missing: the database (`zhicheng.sqlite`, or one on
  /// a server, brought up to the newest schema), the key file (`keys`) and, unless they are kept elsewhere, the uploaded
  /// and issued files (`attachments`).
  ///
  /// - Parameters:
  ///   - folder: the folder of data.
  ///   - keys: the key file where it lies elsewhere.
  ///   - database: the database where it isn't the file in the folder.
  ///   - postgresql: how a PostgreSQL database is used.
  ///   - attachments: where the uploaded and issued files are kept.
  /// - Throws: `DatabaseError`, `KeyFileError`, `StoreProblem`; `AttachmentPlaceProblem` for a bucket that is not ours;
  ///   `ShippedData.Missing` for an incomplete installation.
  public static func open(
    folder: String, keys: String? = nil, database location: DatabaseLocation? = nil,
    postgresql: PostgreSQLOptions = PostgreSQLOptions(), attachments: AttachmentPlace = .standard, clock: PlatformClock,
    random: any RandomSource = SystemRandom(), logger: Logger = Logger(label: "zhicheng")
  ) async throws -> Platform {
    let places = PlatformPlaces(folder: folder, keys: keys, database: location)
    try places.makeFolder()
    let workers = WorkerPool(name: "work", threads: 4, queueLimit: 1000)
    let files = try await places.openAttachments(attachments, workers: workers, logger: logger)
    let database = try await places.openDatabase(DatabaseOptions(), postgresql)
    let vault: Vault
    do {
      try await database.migrate(try ShippedData.migrations())
      vault = try await places.vault(for: database, random: random)
    } catch {
      await database.close()
      throw error
    }
    let store = Store(
      database: database, vault: vault, attachments: files, ids: IDGenerator(clock: clock.now, random: random))
    let forms = try ShippedData.forms()
    guard let profile = forms["profile"] else { throw ShippedData.Missing(path: "forms/profile.json") }
    var requests: [CertificateRequestKind: FormSchema] = [:]
    for kind in CertificateRequestKind.allCases {
      guard let form = forms[kind.form] else { throw ShippedData.Missing(path: "forms/\(kind.form).json") }
      requests[kind] = form
    }
    let businesses = forms.sorted { $0.key < $1.key }.map(\.value)
    return Platform(
      store: store, references: try await references(database, on: clock.now().day),
      forms: FormLibrary(profile: profile, requests: requests, businesses: businesses),
      registers: StoredRegisters(store: store), clock: clock, workers: workers,
      logger: logger)
  }

  /// Puts the shipped reference data into the database, each file with its day of effect, and reads those of all days.
  private static func references(_ database: Database, on day: Day) async throws -> ReferenceShelf {
    let shipped = try ShippedData.referenceFiles()
    let manifest = try ReferenceData(files: shipped).manifest
    let dated = try await database.write { transaction in
      let repository = ReferenceRepository()
      for entry in manifest {
        if let content = shipped[entry.file] { try repository.put(content, entry, in: transaction) }
      }
      return try repository.all(in: transaction)
    }
    return try ReferenceShelf(dated, shipped: shipped, on: day)
  }
}
