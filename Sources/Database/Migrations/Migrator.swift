/// Brings a database's schema up to date and keeps the book of it, the table `schema_migrations`.
struct Migrator {
  let engine: any Engine

  /// The statement that makes the book where it is missing.
  static let book =
    "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sql TEXT NOT NULL)"

  /// What the database went through, by number.
  func applied() async throws -> [AppliedMigration] {
    try await engine.write { tx in
      try tx.run(SQL(trusted: Migrator.book))
      return try tx.all("SELECT number, name, sql FROM schema_migrations ORDER BY number") { row in
        AppliedMigration(number: try row.get(0), name: try row.get(1), sql: try row.get(2))
      }
    }
  }

  /// Applies what is missing. Nothing is applied where the list doesn't fit what was applied before.
  func migrate(_ migrations: [Migration]) async throws {
    for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
      throw DatabaseError.migration(.misnumbered(found: migration.number, expected: index + 1))
    }
    let applied = try await applied()
    if let last = applied.last, last.number > migrations.count {
      throw DatabaseError.schemaTooNew(found: last.number, known: migrations.count)
    }
    for (old, new) in zip(applied, migrations) where old.name != new.name || old.sql != new.sql {
      throw DatabaseError.migration(.edited(number: new.number))
    }
    let missing = try migrations.dropFirst(applied.count).map { ($0, try $0.statements(for: engine.dialect)) }
    for (migration, statements) in missing {
      try await apply(migration, statements)
    }
  }

  private func apply(_ migration: Migration, _ statements: [String]) async throws {
    try await engine.changeSchema(number: migration.number) { tx in
      // Another node, which began at the same time, may have been faster.
      if try tx.exists("SELECT 1 FROM schema_migrations WHERE number = \(migration.number)") { return }
      for statement in statements { try tx.run(SQL(trusted: statement)) }
      try tx.run(
        """
        INSERT INTO schema_migrations (number, name, sql)
        VALUES (\(migration.number), \(migration.name), \(migration.sql))
        """)
    }
  }
}
