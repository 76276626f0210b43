import Crypto
public import Database
public import Titles

/// The reference data in the database: each file with the day from which it holds.
public struct ReferenceRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Writes a file; one that holds from the same day is replaced where its content differs.
  public func put(_ content: String, _ entry: ManifestEntry, in transaction: Transaction) throws {
    let sha256 = Hex.encode(SHA256.hash(data: Array(content.utf8)))
    try transaction.run(
      """
      INSERT INTO reference_files (name, effective_from, content, sha256, source)
      VALUES (\(entry.file), \(entry.effectiveFrom), \(content), \(sha256), \(entry.source))
      ON CONFLICT (name, effective_from) DO UPDATE SET content = \(content), sha256 = \(sha256), source = \(entry.source)
      WHERE reference_files.sha256 <> \(sha256)
      """)
  }

  /// A file with the day from which it holds.
  public struct DatedFile: Sendable, Equatable {
    /// Its name relative to the folder of reference data.
    public let name: String
    /// Its first day of effect.
    public let from: Day
    /// Its text.
    public let content: String
  }

  /// All files of all days, the earliest first.
  public func all(in reader: Reader) throws -> [DatedFile] {
    try reader.all("SELECT name, effective_from, content FROM reference_files ORDER BY effective_from, name") { row in
      DatedFile(name: try row.get(0), from: try row.get(1), content: try row.get(2))
    }
  }
}
