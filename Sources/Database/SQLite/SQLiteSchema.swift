/// The schema of a SQLite database as text, the same for the same schema however it came about.
enum SQLiteSchema {
  /// CREATE statements of tables, then indexes, triggers and views, each kind by name. Left out are the tables that
  /// SQLite or a full-text index keeps for itself and the book of migrations.
  static func dump(_ reader: Reader) throws -> String {
    let statements = try reader.all(
      """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'trigger' THEN 3 ELSE 4 END, name
      """
    ) { row in try row.get(0) as String }
    return statements.map { SQLText.normalized($0) + ";\n" }.joined(separator: "\n")
  }
}
