import Documents
import Testing

@Suite struct SpreadsheetReaderTests {
  @Test("comma-separated values in UTF-8 and in GB 18030")
  func text() throws {
    let utf8 = try SpreadsheetReader().read(Array("\u{FEFF}姓名, 编号 \r\n\r\n\"张,三\",1\r\n".utf8))
    #expect(utf8.rows == [.init(number: 1, cells: ["姓名", "编号"]), .init(number: 3, cells: ["张,三", "1"])])
    let gb = try SpreadsheetReader().read([0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0x31])
    #expect(gb.rows == [.init(number: 1, cells: ["姓名", "1"])])
    #expect(throws: SpreadsheetProblem.brokenQuote(line: 2)) { try SpreadsheetReader().read(Array("a\n\"b".utf8)) }
    #expect(throws: SpreadsheetProblem.notASpreadsheet) { try SpreadsheetReader().read([0x41, 0xFF, 0xFF]) }
  }
}
