/// The words that differ between engines, for the `{{word}}` placeholders of migrations.
///
/// | placeholder | SQLite | PostgreSQL |
/// | --- | --- | --- |
/// | `{{blob}}` | `BLOB` | `BYTEA` |
/// | `{{int64}}` | `INTEGER` | `BIGINT` |
/// | `{{autoincrement}}` | `INTEGER PRIMARY KEY AUTOINCREMENT` | `BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY` |
/// | `{{clustered}}` (after a table's last parenthesis: rows lie in the order of the primary key) | `WITHOUT ROWID` | nothing |
/// | `{{strict}}` (after a table's last parenthesis) | `STRICT` | nothing |
///
/// A statement that begins with `{{sqlite}}` or `{{postgresql}}` is run on that engine alone.
struct Dialect: Hashable, Sendable {
  /// The engine's name, as statements for it alone begin.
  let name: String
  /// What each placeholder stands for.
  let words: [String: String]
  /// How a query takes the rows that it finds for its transaction and leaves out those that others have taken; nothing where
  /// only one writes at a time.
  let takingFree: SQL

  static let names: Set<String> = ["sqlite", "postgresql"]

  static let sqlite = Dialect(
    name: "sqlite",
    words: [
      "blob": "BLOB", "int64": "INTEGER", "autoincrement": "INTEGER PRIMARY KEY AUTOINCREMENT", "strict": "STRICT",
      "clustered": "WITHOUT ROWID",
    ], takingFree: "")

  static let postgresql = Dialect(
    name: "postgresql",
    words: [
      "blob": "BYTEA", "int64": "BIGINT", "autoincrement": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "strict": "",
      "clustered": "",
    ], takingFree: " FOR UPDATE SKIP LOCKED")
}
