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

  /// The tables, each after those that its rows refer to.
  static func tables(_ reader: Reader) throws -> [TableShape] {
    let names = try reader.all(
      """
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations'
      """
    ) { row in try row.get(0) as String }
    return TableShape.ordered(
      try names.map { name in
        let columns = try reader.all("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid") { row in
          (name: try row.get(0) as String, place: try row.get(1) as Int)
        }
        let references = try reader.all("SELECT \"table\" FROM pragma_foreign_key_list(\(name))") { row in
          try row.get(0) as String
        }
        let key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }
        return TableShape(
          name: name, columns: columns.map(\.name), key: key.map(\.name), references: Set(references))
      })
  }
}
