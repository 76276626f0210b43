/// A migration as the database's own book has it.
struct AppliedMigration: Hashable, Sendable {
  let number: Int
  let name: String
  /// The whole text that was run. Kept instead of a digest: it shows at once what differs from the program's.
  let sql: String
}
