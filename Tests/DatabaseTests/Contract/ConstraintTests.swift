import Database
import TestKit
import Testing

/// A broken rule of the schema is told in the same words by every engine, so that operations can tell which it was.
@Suite struct ConstraintTests {
  let test: TestDatabase
  var database: Database { test.database }

  init() async throws {
    test = try await TestDatabase()
    let schema = """
      CREATE TABLE p (id INTEGER PRIMARY KEY);
      CREATE TABLE t (a TEXT NOT NULL, b INTEGER, p INTEGER REFERENCES p, n INTEGER,
        CONSTRAINT b_is_positive CHECK (b > 0), UNIQUE (a, b)) {{strict}};
      CREATE UNIQUE INDEX one_open ON t (n) WHERE n IS NOT NULL;
      {{sqlite}} CREATE TRIGGER t_keep BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'rows are kept'); END;
      {{postgresql}} CREATE FUNCTION t_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'rows are kept'; END $$;
      {{postgresql}} CREATE TRIGGER t_keep BEFORE DELETE ON t FOR EACH ROW EXECUTE FUNCTION t_keep();
      """
    try await test.database.migrate([Migration(number: 1, name: "rules", sql: schema)])
    try await test.database.write { tx in try tx.run("INSERT INTO t VALUES ('x', 1, NULL, 7)") }
  }

  @Test func everyKindOfConstraintIsTold() async throws {
    let expected: [(SQL, ConstraintFailure)] = [
      ("INSERT INTO p VALUES (1), (1)", ConstraintFailure(kind: .unique, name: "p.id")),
      ("INSERT INTO t VALUES (\("x"), 1, NULL, NULL)", ConstraintFailure(kind: .unique, name: "t.a, t.b")),
      ("INSERT INTO t VALUES ('y', 1, NULL, 7)", ConstraintFailure(kind: .unique, name: "t.n")),
      ("INSERT INTO t VALUES ('y', 0, NULL, NULL)", ConstraintFailure(kind: .check, name: "b_is_positive")),
      ("INSERT INTO t VALUES (NULL, 1, NULL, NULL)", ConstraintFailure(kind: .notNull, name: "t.a")),
      (
        "INSERT INTO t VALUES ('y', 1, 5, NULL)",
        ConstraintFailure(kind: .foreignKey, name: test.words("", "t_p_fkey"))
      ),
      ("DELETE FROM t", ConstraintFailure(kind: .trigger, name: "rows are kept")),
    ]
    for (sql, failure) in expected {
      await #expect(throws: DatabaseError.constraint(failure)) { try await database.write { tx in try tx.run(sql) } }
    }
    let rows: Int? = try await database.read { tx in try tx.value("SELECT COUNT(*) FROM t") }
    #expect(rows == 1)
  }

  @Test func aWrongTypeIsToldWithoutItsValue() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await database.write { tx in try tx.run("INSERT INTO t VALUES ('y', CAST(\("seven") AS INTEGER) + 0.5, NULL, NULL)") }
    }
    #expect(!String(describing: error).contains("seven"))
  }

  @Test func aFailureOfTheCommitItselfIsTold() async throws {
    try await database.write { tx in
      try tx.run("CREATE TABLE c (p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)")
    }
    let error = await #expect(throws: DatabaseError.self) {
      try await database.write { tx in try tx.run("INSERT INTO c VALUES (99)") }
    }
    guard case .constraint(let failure) = error else {
      Issue.record("not a constraint: \(String(describing: error))")
      return
    }
    #expect(failure.kind == .foreignKey)
    #expect(try await database.read { tx in try !tx.exists("SELECT 1 FROM c") })
  }
}
