import Database
import TestKit
import Testing
import Titles

@Suite struct SQLTests {
  enum Kind: String { case one, two }

  @Test func interpolationsAreBoundAndNeverText() {
    let name = "x'; DROP TABLE units; --"
    let sql: SQL = "SELECT 1 FROM units WHERE name = \(name) AND kind = \(Kind.two) AND version = \(3)"
    #expect(sql.text == "SELECT 1 FROM units WHERE name = ? AND kind = ? AND version = ?")
    #expect(sql.parameters == [.text(name), .text("two"), .integer(3)])
  }

  @Test func optionalsAreNull() {
    let (text, kind): (String?, Kind?) = (nil, nil)
    let present: Kind? = .one
    let sql: SQL = "(\(text), \(kind), \(present))"
    #expect(sql.text == "(?, ?, ?)")
    #expect(sql.parameters == [.null, .null, .text("one")])
    #expect(sql.kinds == [.text, .text, .text])
    let moment: Moment? = nil
    #expect(("\(moment) \(Cell.null)" as SQL).kinds == [.integer, nil])
  }

  @Test func fragmentsBringTheirParametersAlong() {
    let condition: SQL = "district = \("500101")"
    let conditions: [SQL] = [condition, "closed = \(false)"]
    let sql: SQL = "SELECT \(raw: "id, name") FROM units WHERE \(raw: conditions.joined(by: " AND ")) LIMIT \(20)"
    #expect(sql.text == "SELECT id, name FROM units WHERE district = ? AND closed = ? LIMIT ?")
    #expect(sql.parameters == [.text("500101"), .integer(0), .integer(20)])
  }

  @Test func listsArePaddedToFewLengths() {
    let sql: SQL = "IN \(list: [1, 2, 3])"
    #expect(sql.text == "IN (?, ?, ?, ?)")
    #expect(sql.parameters == [.integer(1), .integer(2), .integer(3), .integer(3)])
    let kinds: SQL = "IN \(list: [Kind.one])"
    #expect(kinds.text == "IN (?)")
    #expect(kinds.parameters == [.text("one")])
  }

  @Test(arguments: [[], [2], [1, 3], [1, 2, 3], [3, 4, 5, 6, 7]])
  func listsSelectWhatTheyHold(_ list: [Int]) async throws {
    let test = try await TestDatabase()
    let found = try await test.database.read { tx in
      let inside: SQL = "SELECT column1 FROM (VALUES (1), (2), (3)) AS n WHERE column1 IN \(list: list)"
      let outside: SQL = "SELECT column1 FROM (VALUES (1), (2), (3)) AS n WHERE column1 NOT IN \(list: list)"
      return [try tx.all(inside) { try $0.get(0) as Int }, try tx.all(outside) { try $0.get(0) as Int }]
    }
    #expect(found == [[1, 2, 3].filter { list.contains($0) }, [1, 2, 3].filter { !list.contains($0) }])
  }
}
