public import Database
public import Gateways
public import Logging
public import Storage
public import Titles

/// What every service works with: what lasts, what is shipped, the clock, the log. One value, made at start.
public struct Platform: Sendable {
  /// The database, the keys, the files.
  public let store: Store
  /// Catalog, dictionaries, calendar, rules and texts of every day.
  public let references: ReferenceShelf
  /// The lists of forms, made of the reference data.
  let formLists: ListShelf
  /// The forms of the businesses.
  public let forms: FormLibrary
  /// The registers of other authorities.
  public let registers: any Registers
  /// The server's clock.
  public let clock: PlatformClock
  /// Threads for what blocks or computes for long: files, PDF, pictures.
  public let workers: WorkerPool
  /// Threads for looking into what others hand in: whoever makes such files costly delays other uploads at most, never
  /// the reading of files and the issuing of certificates.
  public let inspectors: WorkerPool
  /// The uploads that are under way.
  public let uploads: UploadSlots
  /// The log; nothing personal goes into it.
  public let logger: Logger

  /// Made of these parts.
  public init(
    store: Store, references: ReferenceShelf, forms: FormLibrary, registers: any Registers, clock: PlatformClock,
    workers: WorkerPool = WorkerPool(name: "work", threads: 4, queueLimit: 1000),
    inspectors: WorkerPool = WorkerPool(name: "inspect", threads: 2, queueLimit: 64), uploads: UploadSlots = UploadSlots(),
    logger: Logger
  ) {
    self.store = store
    self.references = references
    formLists = ListShelf(references)
    self.forms = forms
    self.registers = registers
    self.clock = clock
    self.workers = workers
    self.inspectors = inspectors
    self.uploads = uploads
    self.logger = logger
  }

  /// What is in force today: asked anew for every operation, for it changes at midnight.
  public var reference: ReferenceData { references.data(on: clock.now().day) }
}
