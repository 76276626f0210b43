import Foundation
import Testing
import Titles

@testable import Documents

@Suite struct SpreadsheetReaderTests {
  /// An xlsx file of these parts below `xl/`.
  private func workbook(_ parts: [String: String]) -> [UInt8] {
    var archive = ZipArchive(at: Moment(milliseconds: 1_755_651_600_000))
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      archive.add(Array(text.utf8), at: "xl/\(name)", isDeflated: true)
    }
    return archive.finish()
  }

  private let book = #"<workbook xmlns:r="r"><sheets><sheet name="证书" sheetId="1" r:id="rId7"/></sheets></workbook>"#
  private let relations = #"<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>"#
  private let styles = """
    <styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/>
    <xf numFmtId="2"/></cellXfs></styleSheet>
    """

  private func read(sheet: String, _ others: [String: String] = [:]) throws -> Sheet {
    var parts = ["workbook.xml": book, "_rels/workbook.xml.rels": relations, "styles.xml": styles]
    parts["worksheets/sheet1.xml"] = "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"
    parts.merge(others) { _, new in new }
    return try SpreadsheetReader().read(workbook(parts))
  }

  @Test("shared strings, inline strings, numbers, dates and gaps become text at their places")
  func cells() throws {
    let name = #"<si><r><t>张</t></r><r><t xml:space="preserve"> 三 </t></r><rPh><t>zhang</t></rPh></si>"#
    let strings = "<sst><si><t>姓名</t></si>\(name)</sst>"
    let sheet = try read(
      sheet: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>编号</t></is></c></row>
        <row r="2"/>
        <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>41243</v></c><c r="C4"><v>12345</v></c>
        <c r="D4" s="2"><v>59</v></c><c r="E4" s="3"><v>1.50</v></c><c r="F4" t="b"><v>1</v></c><c r="AB4" t="str"><v>末</v></c></row>
        """, ["sharedStrings.xml": strings])
    #expect(sheet.rows.map(\.number) == [1, 4])
    #expect(sheet.rows[0].cells == ["姓名", "", "编号"])
    #expect(Array(sheet.rows[1].cells.prefix(6)) == ["张 三", "2012-11-30", "12345", "1900-02-28", "1.50", "是"])
    #expect(sheet.rows[1].cells.count == 28 && sheet.rows[1][27] == "末" && sheet.rows[1][99] == "")
  }

  @Test("what grows without end, isn't what it says, or has entities of its own is refused")
  func hostile() throws {
    let reader = SpreadsheetReader()
    #expect(throws: SpreadsheetProblem.empty) { try reader.read([]) }
    #expect(throws: SpreadsheetProblem.oldOrEncrypted) { try reader.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
    #expect(throws: SpreadsheetProblem.notASpreadsheet) { try reader.read([0x25, 0x50, 0, 1]) }
    #expect(throws: SpreadsheetProblem.notASpreadsheet) { try reader.read(workbook(["media/a.xml": "<a/>"])) }
    #expect(throws: SpreadsheetProblem.broken) { try read(sheet: "<row><c><v>1</v></row>") }
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData/></worksheet>"
    #expect(throws: SpreadsheetProblem.broken) { try read(sheet: "", ["worksheets/sheet1.xml": bomb]) }
    var limits = SpreadsheetLimits()
    limits.unpackedBytes = 100_000
    var archive = ZipArchive(at: Moment(milliseconds: 1_755_651_600_000))
    archive.add([UInt8](repeating: 32, count: 200_000), at: "xl/workbook.xml", isDeflated: true)
    let large = archive.finish()
    #expect(large.count < 50_000)
    #expect(throws: SpreadsheetProblem.tooLarge) { try SpreadsheetReader(limits).read(large) }
    limits.rows = 2
    let rows = Array("甲\n乙\n丙".utf8)
    #expect(throws: SpreadsheetProblem.tooManyRows(limit: 1)) { try SpreadsheetReader(limits).read(rows) }
    let cut = workbook(["workbook.xml": book])
    #expect(throws: SpreadsheetProblem.broken) { try reader.read(Array(cut.prefix(cut.count / 2))) }
  }

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
