import Database
import TestKit
import Testing

@Suite struct MigrationTests {
  let test: TestDatabase
  var database: Database { test.database }

  init() async throws {
    test = try await TestDatabase()
  }

  let units = Migration(
    number: 1, name: "units",
    sql: """
      -- Units; a semicolon in a comment counts for nothing.
      CREATE TABLE units (id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT DEFAULT ';', seal {{blob}}) {{strict}};
      CREATE INDEX units_by_name ON units (name);
      {{sqlite}} CREATE TRIGGER units_keep BEFORE DELETE ON units BEGIN
        SELECT CASE WHEN old.name = 'x' THEN RAISE(ABORT, 'kept; always') END;
        SELECT 1;
      END;
      {{postgresql}} CREATE FUNCTION units_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF old.name = 'x' THEN RAISE EXCEPTION 'kept; always'; END IF; RETURN old; END
      $$;
      {{postgresql}} CREATE TRIGGER units_keep BEFORE DELETE ON units FOR EACH ROW EXECUTE FUNCTION units_keep();
      """)
  let staff = Migration(
    number: 2, name: "staff",
    sql: """
      CREATE TABLE staff (number {{autoincrement}}, unit TEXT NOT NULL REFERENCES units (id), at {{int64}});
      {{sqlite}} CREATE VIRTUAL TABLE staff_search USING fts5(words);
      {{postgresql}} CREATE TABLE staff_search (words TEXT NOT NULL CHECK (words <> ''), UNIQUE (words));
      """)

  @Test func migrationsApplyOnceAndInOrder() async throws {
    try await database.migrate([units])
    #expect(try await database.schemaNumber() == 1)
    try await database.migrate([units, staff])
    try await database.migrate([units, staff])
    #expect(try await database.schemaNumber() == 2)
    let expected = TestEngine.current == .sqlite ? MigrationTests.sqliteDump : MigrationTests.postgresqlDump
    let dump = try await database.schemaDump()
    #expect(dump == expected)
    await #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .trigger, name: "kept; always"))) {
      try await database.write { tx in
        try tx.run("INSERT INTO units (id, name) VALUES ('u', 'x')")
        try tx.run("DELETE FROM units")
      }
    }
  }

  private static let sqliteDump = """
    CREATE TABLE staff (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      unit TEXT NOT NULL REFERENCES units (id),
      at INTEGER
    );

    CREATE VIRTUAL TABLE staff_search USING fts5(
      words
    );

    CREATE TABLE units (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      note TEXT DEFAULT ';',
      seal BLOB
    ) STRICT;

    CREATE INDEX units_by_name ON units (
      name
    );

    CREATE TRIGGER units_keep BEFORE DELETE ON units BEGIN SELECT CASE WHEN old.name = 'x' THEN RAISE(
      ABORT,
      'kept; always'
    ) END; SELECT 1; END;

    """

  private static let postgresqlDump = """
    CREATE TABLE staff (
      number BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL,
      unit TEXT NOT NULL,
      at BIGINT,
      CONSTRAINT staff_unit_fkey FOREIGN KEY (unit) REFERENCES units(id),
      CONSTRAINT staff_pkey PRIMARY KEY (number)
    );

    CREATE TABLE staff_search (
      words TEXT NOT NULL,
      CONSTRAINT staff_search_words_check CHECK ((words <> ''::text)),
      CONSTRAINT staff_search_words_key UNIQUE (words)
    );

    CREATE TABLE units (
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      note TEXT DEFAULT ';'::text,
      seal BYTEA,
      CONSTRAINT units_pkey PRIMARY KEY (id)
    );

    CREATE INDEX units_by_name ON public.units USING btree (
      name
    );

    CREATE TRIGGER units_keep BEFORE DELETE ON public.units FOR EACH ROW EXECUTE FUNCTION units_keep();

    """

  @Test func twoNodesThatMigrateAtTheSameTimeMigrateOnce() async throws {
    let other = try await Database.open(test.location, postgresql: TestCluster.options)
    let steps = [units, staff]
    async let first: Void = database.migrate(steps)
    async let second: Void = other.migrate(steps)
    _ = try await (first, second)
    #expect(try await other.schemaNumber() == 2)
    await other.close()
  }

  @Test func whoComesSecondWaitsHoweverLongTheFirstTakes() async throws {
    let impatient = PostgreSQLOptions(connections: 1, statementTimeout: 0.5, lockTimeout: 0.5)
    let (one, two) = (
      try await Database.open(test.location, postgresql: impatient),
      try await Database.open(test.location, postgresql: impatient)
    )
    let long = Migration(number: 3, name: "long", sql: "{{postgresql}} SELECT pg_sleep(1);\nCREATE TABLE long (n INTEGER);")
    async let first: Void = one.migrate([units, staff, long])
    async let second: Void = two.migrate([units, staff, long])
    _ = try await (first, second)
    #expect(try await database.schemaNumber() == 3)
    await one.close()
    await two.close()
  }

  @Test func anEditedMigrationIsRefused() async throws {
    try await database.migrate([units])
    let edited = Migration(number: 1, name: "units", sql: units.sql + "\nCREATE TABLE more (a INTEGER);")
    await #expect(throws: DatabaseError.migration(.edited(number: 1))) { try await database.migrate([edited, staff]) }
    #expect(try await database.schemaNumber() == 1)
  }

  @Test func aNewerDatabaseIsRefused() async throws {
    try await database.migrate([units, staff])
    await #expect(throws: DatabaseError.schemaTooNew(found: 2, known: 1)) { try await database.migrate([units]) }
  }

  @Test func gapsInTheNumbersAreRefused() async throws {
    let third = Migration(number: 3, name: "third", sql: "CREATE TABLE c (a INTEGER)")
    await #expect(throws: DatabaseError.migration(.misnumbered(found: 3, expected: 2))) {
      try await database.migrate([units, third])
    }
    #expect(try await database.schemaNumber() == 0)
  }

  @Test func aMigrationThatFailsLeavesNothingBehind() async throws {
    let broken = Migration(number: 2, name: "broken", sql: "CREATE TABLE half (a INTEGER); CREATE TABLE units (a INTEGER);")
    let words = test.words("table units already exists", "relation \"units\" already exists")
    await #expect(throws: DatabaseError.invalidSQL(words)) {
      try await database.migrate([units, broken])
    }
    #expect(try await database.schemaNumber() == 1)
    #expect(try await !database.schemaDump().contains("half"))
  }

  @Test func anUnknownPlaceholderIsRefusedBeforeAnythingIsDone() async throws {
    let odd = Migration(number: 2, name: "odd", sql: "CREATE TABLE a (b {{jsonb}})")
    await #expect(throws: DatabaseError.migration(.unknownPlaceholder(number: 2, word: "jsonb"))) {
      try await database.migrate([units, odd])
    }
    #expect(try await database.schemaNumber() == 0)
  }

  @Test(.enabled(if: TestEngine.current == .sqlite, "PostgreSQL follows references always, and alters tables in place"))
  func aTableCanBeRebuiltUnderItsReferencesButNoneMayBreak() async throws {
    try await database.migrate([units, staff])
    try await database.write { tx in
      try tx.run("INSERT INTO units (id, name) VALUES ('u', '示例单位')")
      try tx.run("INSERT INTO staff (unit, at) VALUES ('u', 1)")
    }
    let rebuild = Migration(
      number: 3, name: "rebuild-units",
      sql: """
        DROP TRIGGER units_keep;
        CREATE TABLE units_new (id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''));
        INSERT INTO units_new SELECT id, name FROM units;
        DROP TABLE units;
        ALTER TABLE units_new RENAME TO units;
        """)
    try await database.migrate([units, staff, rebuild])
    let breaking = Migration(number: 4, name: "breaking", sql: "DELETE FROM units;")
    await #expect(throws: DatabaseError.migration(.brokenReference(number: 4, table: "staff"))) {
      try await database.migrate([units, staff, rebuild, breaking])
    }
    #expect(try await database.schemaNumber() == 3)
    // References are followed again afterwards.
    await #expect(throws: DatabaseError.constraint(ConstraintFailure(kind: .foreignKey, name: ""))) {
      try await database.write { tx in try tx.run("DELETE FROM units") }
    }
  }
}
