import Testing
import Titles

@Suite struct CSVEditingTests {
  private let text = "code,label,group\n1,甲,\n2,\"乙,\n丙\",\"说\"\"好\"\"\"\n3,丁,\n"

  @Test func onlyTheRowItselfChanges() throws {
    let table = try CSV(text, file: "a.csv")
    #expect(table.cells(table.rows[1]) == ["2", "乙,\n丙", "说\"好\""])
    #expect(CSV.line(table.cells(table.rows[1])) == "2,\"乙,\n丙\",\"说\"\"好\"\"\"")
    #expect(
      table.text(text, with: ["2", "戊", ""], at: 1) == "code,label,group\n1,甲,\n2,戊,\n3,丁,\n")
    #expect(table.text(text, with: nil, at: 1) == "code,label,group\n1,甲,\n3,丁,\n")
    #expect(table.text(text, with: ["3", "己,", ""], at: 2).hasSuffix("\"说\"\"好\"\"\"\n3,\"己,\",\n"))
  }

  @Test func aNewRowStandsWhereItBelongs() throws {
    let table = try CSV(text, file: "a.csv")
    #expect(table.text(text, adding: ["4", "庚", ""], below: nil) == text + "4,庚,\n")
    let second = table.text(text, adding: ["4", "庚", ""], below: 1)
    #expect(try CSV(second, file: "a.csv").rows.map { table.cells($0)[0] } == ["1", "2", "4", "3"])
  }
}
