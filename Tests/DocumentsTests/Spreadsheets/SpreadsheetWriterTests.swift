import Foundation
import TestKit
import Testing
import Titles

@testable import Documents

@Suite struct SpreadsheetWriterTests {
  private let moment = Moment(Day(year: 2025, month: 8, day: 20) ?? Day(ordinal: 0), hour: 9, minute: 30, second: 15)

  /// Prints what a workbook says, read by another implementation of zip and XML.
  private static let script = """
    import re, sys, zipfile
    from xml.etree import ElementTree
    m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    styles = ElementTree.fromstring(z.read('xl/styles.xml'))
    codes = {f.get('numFmtId'): f.get('formatCode') for f in styles.iter(m + 'numFmt')}
    codes.update({'0': 'General', '49': '@'})
    kinds = [codes[x.get('numFmtId')] for x in styles.find(m + 'cellXfs')]
    print('|'.join(s.get('name') for s in ElementTree.fromstring(z.read('xl/workbook.xml')).iter(m + 'sheet')))
    for number in (1, 2):
      sheet = ElementTree.fromstring(z.read('xl/worksheets/sheet%d.xml' % number))
      pane = sheet.find('.//' + m + 'pane')
      print('pane', pane.get('ySplit') if pane is not None else None, 'formulas', len(list(sheet.iter(m + 'f'))))
      for row in sheet.iter(m + 'row'):
        cells = []
        for c in row:
          words = ''.join(c.itertext())
          cells.append('%s:%s:%s' % (c.get('t', 'n'), kinds[int(c.get('s', 0))], words))
        print(' | '.join(cells))
      header = sheet.find('.//' + m + 'oddHeader')
      print('header', header.text if header is not None else None)
    print(sorted(n for n in z.namelist() if n.startswith('xl/media')))
    """

  private func read(_ path: String) throws -> [String] {
    let outcome = try OtherProgram.run(
      "/usr/bin/env", ["python3", "-c", SpreadsheetWriterTests.script, path],
      environment: ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"], mergesErrors: true)
    #expect(outcome.status == 0)
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func write(_ rows: [[SheetCell]], name: String = "云杉示范学校") throws -> [String] {
    let folder = NSTemporaryDirectory()
    let path = folder + "sheet-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try SpreadsheetWriter(
      path: path, temporaryFolder: folder, title: "初定资格审核", columns: [("姓名", 12), ("数", 8), ("日", 12), ("时", 20)],
      mark: SheetMark(name: name, at: moment))
    try writer.append(rows)
    try writer.finish([("筛选条件", .text("待审核"))])
    return try read(path)
  }

  @Test func cellsAreTypedAndTheHeaderStays() throws {
    let day = moment.day
    let lines = try write([
      [.text("申报人甲"), .number(12), .day(day), .moment(moment)], [.text("乙"), .number("1.5"), .empty, .empty],
    ])
    #expect(lines[0] == "初定资格审核|导出说明")
    #expect(lines[1] == "pane 1 formulas 0")
    #expect(lines[2] == "inlineStr:@:序号 | inlineStr:@:姓名 | inlineStr:@:数 | inlineStr:@:日 | inlineStr:@:时")
    // 45889 is 2025-08-20; 09:30:15 are 34,215 of its 86,400 seconds.
    #expect(
      lines[3].hasPrefix(
        "n:General:1 | inlineStr:@:申报人甲 | n:General:12 | n:yyyy-mm-dd:45889 | n:yyyy-mm-dd hh:mm:ss:45889.396006944"))
    #expect(lines[4] == "n:General:2 | inlineStr:@:乙 | n:General:1.5")
  }

  /// What begins like a formula is text in a cell of the format 文本: it stays text even when the cell is edited.
  @Test func nothingIsAFormula() throws {
    let payloads = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1", "\u{FF1D}1+1"]
    let lines = try write(payloads.map { [.text($0)] })
    #expect(lines[1] == "pane 1 formulas 0")
    for (index, payload) in payloads.enumerated() {
      #expect(lines[3 + index] == "n:General:\(index + 1) | inlineStr:@:\(payload)")
    }
  }

  @Test func whoExportedItAndWhenStandsInTheFile() throws {
    let lines = try write([[.text("甲")]], name: "甲&乙单位")
    #expect(lines.contains("header &L初定资格审核&R导出人：甲&&乙单位　2025-08-20 09:30:15"))
    #expect(lines.contains("inlineStr:@:导出人 | inlineStr:@:甲&乙单位"))
    #expect(lines.contains("inlineStr:@:数据行数 | n:General:1"))
    #expect(lines.contains("inlineStr:@:筛选条件 | inlineStr:@:待审核"))
    #expect(lines.last == "['xl/media/image1.png']")
  }

  @Test func whatXMLCannotSayIsLeftOut() throws {
    let lines = try write([[.text("甲\u{0}\u{7}乙\u{FFFE}<&>\"")]])
    #expect(lines[3] == "n:General:1 | inlineStr:@:甲乙<&>\"")
    let long = String(repeating: "长", count: 40_000)
    #expect(try write([[.text(long)]])[3].count == "n:General:1 | inlineStr:@:".count + 32_767)
  }

  @Test func itIsFinishedOnce() throws {
    let folder = NSTemporaryDirectory()
    let path = folder + "sheet-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try SpreadsheetWriter(
      path: path, temporaryFolder: folder, title: "空", columns: [], mark: SheetMark(name: "甲", at: moment))
    try writer.finish([])
    #expect(throws: SpreadsheetError.finished) { try writer.append([[]]) }
    #expect(throws: SpreadsheetError.finished) { try writer.finish([]) }
    let nowhere = try SpreadsheetWriter(
      path: folder + "no-such-folder/x.xlsx", temporaryFolder: folder, title: "空", columns: [],
      mark: SheetMark(name: "甲", at: moment))
    #expect(throws: SpreadsheetError.self) { try nowhere.finish([]) }
  }
}
