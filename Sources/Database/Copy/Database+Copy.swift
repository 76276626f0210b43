extension Database {
  /// Copies every row into another database with the same schema and no rows, of whichever engine: in one state of this
  /// one, in one transaction of the other.
  ///
  /// Throws ``CopyError`` and ``DatabaseError``; the target has no rows then.
  public func copy(to target: Database) async throws {
    try await DatabaseCopy(source: engine, target: target.engine).run()
  }

  /// What every table holds, in one state of the database, by the tables' names.
  public func contents() async throws -> [TableContent] {
    let tables = try await engine.tables().sorted { $0.name < $1.name }
    return try await engine.read { reader in try tables.map { try TableContent(of: $0, reader) } }
  }

  /// The tables, each after those that its rows refer to; without what the engine keeps for itself.
  public func tables() async throws -> [TableShape] {
    try await engine.tables()
  }

  /// The migrations that this database went through, as its own book has them.
  public func migrations() async throws -> [Migration] {
    try await Migrator(engine: engine).applied().map { Migration(number: $0.number, name: $0.name, sql: $0.sql) }
  }
}
