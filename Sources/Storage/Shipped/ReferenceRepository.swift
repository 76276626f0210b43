import Crypto
public import Database
public import Titles

/// The reference data in the database: each file with the day from which it holds.
public struct ReferenceRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let counter = "reference.editions"

  /// Writes a file that ships; one that holds from the same day is replaced where its content differs, unless it was
  /// published here.
  public func put(_ content: String, _ entry: ManifestEntry, in transaction: Transaction) throws {
    let sha256 = ReferenceRepository.digest(content)
    try transaction.run(
      """
      INSERT INTO reference_files (name, effective_from, content, sha256, source)
      VALUES (\(entry.file), \(entry.effectiveFrom), \(content), \(sha256), \(entry.source))
      ON CONFLICT (name, effective_from) DO UPDATE SET content = \(content), sha256 = \(sha256), source = \(entry.source)
      WHERE reference_files.sha256 <> \(sha256) AND reference_files.published_by IS NULL
      """)
  }

  /// Publishes a file from a day on, in the place of what was published for that day, and lets every node know.
  public func publish(
    _ content: String, as name: String, from day: Day, source: String, by account: AccountID, at now: Moment,
    in transaction: Transaction
  ) throws {
    let sha256 = ReferenceRepository.digest(content)
    try transaction.run(
      """
      INSERT INTO reference_files (name, effective_from, content, sha256, source, published_by, published_at)
      VALUES (\(name), \(day), \(content), \(sha256), \(source), \(account), \(now))
      ON CONFLICT (name, effective_from) DO UPDATE SET content = \(content), sha256 = \(sha256), source = \(source),
        published_by = \(account), published_at = \(now)
      """)
    _ = try CounterRepository().next(ReferenceRepository.counter, in: transaction)
  }

  /// Takes back what was published for a day that is still to come, and lets every node know.
  ///
  /// - Returns: false where nothing was published here for that day.
  public func withdraw(_ name: String, from day: Day, in transaction: Transaction) throws -> Bool {
    let count = try transaction.run(
      "DELETE FROM reference_files WHERE name = \(name) AND effective_from = \(day) AND published_by IS NOT NULL")
    _ = try CounterRepository().next(ReferenceRepository.counter, in: transaction)
    return count == 1
  }

  /// How often something was published or taken back: whoever has read the files at another number reads them anew.
  public func editions(in reader: Reader) throws -> Int {
    try reader.value("SELECT value FROM counters WHERE name = \(ReferenceRepository.counter)") ?? 0
  }

  /// A file with the day from which it holds.
  public struct DatedFile: Sendable, Equatable {
    /// Its name relative to the folder of reference data.
    public let name: String
    /// Its first day of effect.
    public let from: Day
    /// Its text.
    public let content: String
    /// The documents that it was taken from.
    public let source: String
    /// When it was published here; nil where it shipped with the program.
    public let publishedAt: Moment?

    /// One that isn't in the database yet: to be tried.
    public init(name: String, from: Day, content: String) {
      self.init(name: name, from: from, content: content, source: "", publishedAt: nil)
    }

    init(name: String, from: Day, content: String, source: String, publishedAt: Moment?) {
      self.name = name
      self.from = from
      self.content = content
      self.source = source
      self.publishedAt = publishedAt
    }
  }

  /// All files of all days, the earliest first.
  public func all(in reader: Reader) throws -> [DatedFile] {
    try reader.all(
      "SELECT name, effective_from, content, source, published_at FROM reference_files ORDER BY effective_from, name"
    ) { row in
      DatedFile(
        name: try row.get(0), from: try row.get(1), content: try row.get(2), source: try row.get(3),
        publishedAt: try row.get(4))
    }
  }

  private static func digest(_ content: String) -> String { Hex.encode(SHA256.hash(data: Array(content.utf8))) }
}
