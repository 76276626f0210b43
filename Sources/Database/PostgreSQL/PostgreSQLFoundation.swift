/// What a PostgreSQL database must be like, and the tables that the engine keeps in it for itself.
enum PostgreSQLFoundation {
  /// The engine's own tables.
  static let tables = [Migrator.book, WriteMark.table]
  /// Their names.
  static let names = ["schema_migrations", "write_marks"]

  /// Whether one of the tables is missing.
  static func isMissing(_ connection: PostgreSQLConnection) throws -> Bool {
    for name in names {
      let found = try connection.executeOnce("SELECT to_regclass($1) IS NULL", [.text(name)], kinds: [.text])
      if found.cell(at: 0) == .integer(1) { return true }
    }
    return false
  }

  /// Throws ``DatabaseError/unsafeSettings(_:)`` where texts are not kept as UTF-8 or don't sort by their code points, which
  /// searches by the beginning of a name rest on, and which is how SQLite sorts.
  static func prove(_ connection: PostgreSQLConnection) throws {
    let result = try connection.executeOnce(
      """
      SELECT pg_encoding_to_char(encoding)::text, datcollate::text, COALESCE(to_json(d) ->> 'datlocprovider', 'c')
      FROM pg_database d WHERE datname = current_database()
      """, [], kinds: [])
    guard result.cell(at: 0) == .text("UTF8") else { throw DatabaseError.unsafeSettings("encoding") }
    let byCodePoint = ["C", "POSIX", "C.UTF-8", "C.utf8"].map { Cell.text($0) }
    // From PostgreSQL 15 on a database may sort by ICU (`i`), whatever the collation says.
    guard byCodePoint.contains(result.cell(at: 1)), result.cell(at: 2) != .text("i") else {
      throw DatabaseError.unsafeSettings("collation")
    }
  }
}
