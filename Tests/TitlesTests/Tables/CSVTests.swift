import TestKit
import Testing
import Titles

@Suite struct CSVTests {
  @Test func readsQuotedFieldsAndBothLineEnds() throws {
    let table = try CSV("\u{FEFF}a,b\r\n1,\"x,\"\"y\"\"\nz\"\r\n\"\",中\n", file: "t.csv", columns: ["a", "b"])
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(try table.rows[0].text("b") == "x,\"y\"\nz")
    #expect(try table.rows[1].optionalText("a") == nil)
    #expect(try table.rows[1].text("b") == "中")
  }

  @Test func theLastLineNeedsNoEnd() throws {
    let table = try CSV("a,b\n1,", file: "t.csv")
    #expect(table.rows.count == 1)
    #expect(try table.rows[0].optionalText("b") == nil)
  }

  @Test(arguments: [
    ("", 1), ("a,a\n", 1), ("a,\n", 1), ("a,b\n1\n", 2), ("a,b\n1,2\n1,2,3\n", 3), ("a\n\"x\n", 3), ("a\n\"x\"y\n", 2),
    ("a\nx\"y\n", 2), ("b\n1\n", 1), ("a,b\n\"1\n2\",3\n\n", 4),
  ])
  func aFaultNamesItsLine(_ text: String, _ line: Int) {
    let found = fault { () throws(DataFault) in _ = try CSV(text, file: "t.csv", columns: ["a"]) }
    #expect(found?.file == "t.csv")
    #expect(found?.line == line)
    #expect(found?.description.hasPrefix("t.csv 第\(line)行：") == true)
  }

  @Test func aRowReadsTypedValues() throws {
    let text = "n,d,f,l,effective_from,effective_to\n12,2025-01-31,yes,intermediate,2025-01-01,2025-12-31\n"
    let row = try CSV(text, file: "t.csv").rows[0]
    #expect(try row.number("n") == 12)
    #expect(try row.day("d").description == "2025-01-31")
    #expect(try row.flag("f"))
    #expect(try row.value("l", as: TitleLevel.self) == .intermediate)
    let effect = try row.effect()
    #expect(try effect.covers(.of("2025-01-01")) && effect.covers(.of("2025-12-31")))
    #expect(try !effect.covers(.of("2024-12-31")) && !effect.covers(.of("2026-01-01")))
  }

  @Test func aRowRefusesWhatIsNoSuchValue() throws {
    let row = try CSV("n,d,f,l,effective_from,effective_to\nx,2025-02-30,ja,high,2025-02-01,2025-01-01\n", file: "t.csv").rows[0]
    #expect(fault { () throws(DataFault) in _ = try row.number("n") }?.sentence.contains("应为整数") == true)
    #expect(fault { () throws(DataFault) in _ = try row.day("d") }?.sentence.contains("应为日期") == true)
    #expect(fault { () throws(DataFault) in _ = try row.flag("f") }?.sentence.contains("yes") == true)
    #expect(fault { () throws(DataFault) in _ = try row.value("l", as: TitleLevel.self) }?.sentence.contains("high") == true)
    #expect(fault { () throws(DataFault) in _ = try row.effect() }?.sentence == "失效日期早于生效日期。")
    #expect(fault { () throws(DataFault) in _ = try row.text("missing") }?.line == 2)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var generator = SeededGenerator(seed: 8)
    let pool: [Character] = ["a", "中", ",", "\"", "\n", " ", "x"]
    for _ in 0..<300 {
      let fields = (0..<3).map { _ in
        String((0..<Int.random(in: 0...6, using: &generator)).map { _ in pool.randomElement(using: &generator) ?? "a" })
      }
      let written = fields.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      let table = try CSV("a,b,c\r\n" + written.joined(separator: ",") + "\r\n", file: "t.csv")
      let row = table.rows[0]
      #expect(try [row.optionalText("a") ?? "", row.optionalText("b") ?? "", row.optionalText("c") ?? ""] == fields)
    }
  }
}
