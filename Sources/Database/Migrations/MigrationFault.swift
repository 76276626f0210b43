/// Why migrations are refused.
public enum MigrationFault: Error, Hashable, Sendable {
  /// The numbers are not 1, 2, 3 … in order: `found` stands where `expected` should.
  case misnumbered(found: Int, expected: Int)
  /// A migration that this database went through has another text or name now.
  case edited(number: Int)
  /// A migration's text has a `{{word}}` that no engine knows.
  case unknownPlaceholder(number: Int, word: String)
  /// After the migration a row refers to one that isn't there.
  case brokenReference(number: Int, table: String)
}
