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

  /// The files in force on a day, by their names.
  public func files(on day: Day, in reader: Reader) throws -> [String: String] {
    let sql: SQL = """
      SELECT r.name, r.content FROM reference_files r
      WHERE r.effective_from = (
        SELECT MAX(f.effective_from) FROM reference_files f WHERE f.name = r.name AND f.effective_from <= \(day))
      """
    var files: [String: String] = [:]
    try reader.forEach(sql) { row in files[try row.get(0)] = try row.get(1) }
    return files
  }
}
