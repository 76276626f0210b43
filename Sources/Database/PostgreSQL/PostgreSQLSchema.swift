/// The schema of a PostgreSQL database as text, the same for the same schema however it came about.
enum PostgreSQLSchema {
  /// CREATE statements of tables, then indexes, triggers and views, each kind by name. Left out are the engine's own tables.
  static func dump(_ reader: Reader) throws -> String {
    let tables = try statements(ofTables: reader)
    let indexes = try statements(
      """
      SELECT pg_get_indexdef(i.indexrelid), i.indrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
        AND c.relnamespace = current_schema()::regnamespace
      ORDER BY c.relname
      """, reader)
    let triggers = try statements(
      """
      SELECT pg_get_triggerdef(t.oid), t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace ORDER BY t.tgname
      """, reader)
    let views = try reader.all(
      """
      SELECT 'CREATE VIEW ' || viewname || ' AS ' || rtrim(definition, ';') FROM pg_views
      WHERE schemaname = current_schema()::text ORDER BY viewname
      """
    ) { row in try row.get(0) as String }
    let laidOut = (tables + indexes).map { SQLText.normalized($0) }
    return (laidOut + triggers + views).map { $0 + ";\n" }.joined(separator: "\n")
  }

  /// The statements of a query whose second column is a table of ours.
  private static func statements(_ sql: SQL, _ reader: Reader) throws -> [String] {
    try reader.all(sql) { row in (try row.get(0) as String, try row.get(1) as String) }
      .filter { !PostgreSQLFoundation.names.contains($0.1) }.map(\.0)
  }

  /// The tables, each after those that its rows refer to.
  static func tables(_ reader: Reader) throws -> [TableShape] {
    TableShape.ordered(
      try names(reader).map { name in
        let columns = try reader.all(
          """
          SELECT a.attname::text, COALESCE(array_position(k.conkey, a.attnum), 0)
          FROM pg_attribute a LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
          WHERE a.attrelid = \(name)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
          """
        ) { row in (name: try row.get(0) as String, place: try row.get(1) as Int) }
        let references = try reader.all(
          """
          SELECT c.relname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
          WHERE k.conrelid = \(name)::regclass AND k.contype = 'f'
          """
        ) { row in try row.get(0) as String }
        let key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }
        return TableShape(
          name: name, columns: columns.map(\.name), key: key.map(\.name), references: Set(references))
      })
  }

  /// The names of the tables, without the engine's own.
  private static func names(_ reader: Reader) throws -> [String] {
    try reader.all(
      """
      SELECT relname::text FROM pg_class
      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname
      """
    ) { row in try row.get(0) as String }.filter { !PostgreSQLFoundation.names.contains($0) }
  }

  private static func statements(ofTables reader: Reader) throws -> [String] {
    try names(reader).map { name in
      let parts = try columns(of: name, reader) + constraints(of: name, reader)
      return "CREATE TABLE \(name) (\(parts.joined(separator: ", ")))"
    }
  }

  private static func columns(of table: String, _ reader: Reader) throws -> [String] {
    try reader.all(
      """
      SELECT a.attname || ' ' || upper(format_type(a.atttypid, a.atttypmod))
        || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
        || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = \(table)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
      """
    ) { row in try row.get(0) }
  }

  private static func constraints(of table: String, _ reader: Reader) throws -> [String] {
    try reader.all(
      """
      SELECT 'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = \(table)::regclass AND contype <> 't' ORDER BY contype, conname
      """
    ) { row in try row.get(0) }
  }
}
