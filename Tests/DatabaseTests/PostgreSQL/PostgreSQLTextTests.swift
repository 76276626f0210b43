import Testing

@testable import Database

/// Portable SQL in PostgreSQL's words.
@Suite struct PostgreSQLTextTests {
  @Test func parametersAreNumberedAndWordsExchanged() {
    let text = "SELECT '?' || \"what?\" FROM t -- why?\n WHERE instr(name, ?) > 0 AND name LIKE ? ESCAPE '!' /* ? */"
    let found = PostgreSQLText.translated(text)
    #expect(
      found.text
        == "SELECT '?' || \"what?\" FROM t -- why?\n WHERE strpos(name, $1) > 0 AND name ILIKE $2 ESCAPE '!' /* ? */")
    #expect(found.parameters == 2)
  }

  @Test func namesThatContainAWordStay() {
    #expect(PostgreSQLText.translated("SELECT likes, instr_count FROM unlike").text == "SELECT likes, instr_count FROM unlike")
  }

  @Test(arguments: [
    ("SELECT 1", false), ("  values (1)", false), ("WITH a AS (SELECT 1) SELECT * FROM a", false),
    ("WITH a AS (INSERT INTO t VALUES (1) RETURNING n) SELECT * FROM a", true), ("INSERT INTO t VALUES (1) RETURNING n", true),
    ("UPDATE t SET n = 1", true), ("CREATE TABLE t (n INTEGER)", true),
  ])
  func whatMayChangeRowsIsKnown(_ text: String, _ changes: Bool) {
    #expect(PostgreSQLText.changesRows(text) == changes)
  }
}
