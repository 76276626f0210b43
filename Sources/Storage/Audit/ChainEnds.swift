import Database

/// The ends of append-only chains: how many rows each has and the hash of the last one, sealed with the chain key. The
/// links alone don't miss rows that were cut off at the end.
struct ChainEnds: Sendable {
  let vault: Vault
  /// The table of the chains.
  let table: String

  /// Where a chain ends.
  struct End: Equatable {
    /// How many rows it has.
    var count = 0
    /// The hash of the last one; empty where there is none.
    var hash = ""
  }

  /// Where the chain of a subject ends, as its last row was written.
  func end(of subject: String, in reader: Reader) throws -> End {
    try kept(subject, reader)?.end ?? End()
  }

  /// Keeps that the chain of a subject ends here now.
  func keep(_ end: End, of subject: String, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO chain_ends (chain, subject, row_count, hash, seal)
      VALUES (\(table), \(subject), \(end.count), \(end.hash), \(seal(end, subject)))
      ON CONFLICT (chain, subject) DO UPDATE SET row_count = excluded.row_count, hash = excluded.hash, seal = excluded.seal
      """)
  }

  /// Whether the rows of a subject reach exactly to the end that was kept, and nobody has changed that.
  func fits(_ end: End, of subject: String, in reader: Reader) throws -> Bool {
    guard let kept = try kept(subject, reader) else { return end.count == 0 }
    return kept.end == end && kept.seal == seal(end, subject)
  }

  private func kept(_ subject: String, _ reader: Reader) throws -> (end: End, seal: String)? {
    try reader.first(
      "SELECT row_count, hash, seal FROM chain_ends WHERE chain = \(table) AND subject = \(subject)"
    ) { row in (End(count: try row.get(0), hash: try row.get(1)), try row.get(2)) }
  }

  private func seal(_ end: End, _ subject: String) -> String {
    vault.link(previous: "end", [table, subject, String(end.count), end.hash])
  }
}
