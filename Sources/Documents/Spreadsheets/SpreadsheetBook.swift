internal import CXlsxWriter
internal import Titles

/// A workbook of the library while it is written; belongs to one thread at a time.
final class SpreadsheetBook {
  private typealias Format = UnsafeMutablePointer<lxw_format>

  private struct Formats {
    let header: Format
    let text: Format
    let number: Format
    let day: Format
    let moment: Format
  }

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: Formats
  private let columnCount: Int
  private let mark: SheetMark
  private var count = 0

  /// Days from 1899-12-30, where spreadsheets begin to count, to 1970-01-01.
  private static let epoch = 25_569.0
  /// UTF-16 units of a cell (ECMA-376 18.4).
  private static let textLimit = 32_767

  init(
    _ path: String, _ folder: String, _ title: String, _ columns: [(title: String, width: Double)], _ mark: SheetMark
  ) throws {
    let workbook = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let workbook, let sheet = workbook_add_worksheet(workbook, SpreadsheetBook.sheetName(title)),
      let formats = SpreadsheetBook.formats(workbook)
    else { throw SpreadsheetError.cannotWrite("workbook_new") }
    self.workbook = workbook
    self.sheet = sheet
    self.formats = formats
    self.mark = mark
    columnCount = columns.count
    dress(title, try SheetWatermark.png(mark.text))
    for (index, column) in ([(title: "序号", width: 7)] + columns).enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(sheet, place, place, column.width, index == 0 ? formats.number : formats.text)
      try check(worksheet_write_string(sheet, 0, place, column.title, formats.header))
    }
  }

  deinit {
    lxw_workbook_free(workbook)
  }

  private func dress(_ title: String, _ watermark: [UInt8]) {
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_row(sheet, 0, 22, nil)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_background_buffer(sheet, watermark, watermark.count)
    // "&" begins a code in headers.
    let words = mark.text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    worksheet_set_header(sheet, "&L\(title)&R\(words)")
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
    var properties = lxw_doc_properties()
    properties.created = time_t(mark.at.milliseconds / 1000)
    title.withCString { title in
      mark.name.withCString { name in
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: name)
        workbook_set_properties(workbook, &properties)
      }
    }
  }

  func append(_ row: [SheetCell]) throws {
    guard count < SpreadsheetWriter.rowLimit else { throw SpreadsheetError.cannotWrite("rows") }
    count += 1
    let line = lxw_row_t(count)
    try write(.number(count), to: sheet, line, 0)
    for (index, value) in row.prefix(columnCount).enumerated() {
      try write(value, to: sheet, line, lxw_col_t(index + 1))
    }
  }

  func finish(_ notes: [(label: String, value: SheetCell)]) throws {
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(count), lxw_col_t(columnCount))
    guard let second = workbook_add_worksheet(workbook, "导出说明") else { throw SpreadsheetError.cannotWrite("add_worksheet") }
    worksheet_set_column(second, 0, 0, 16, nil)
    worksheet_set_column(second, 1, 1, 60, nil)
    let own: [(label: String, value: SheetCell)] = [
      ("导出人", .text(mark.name)), ("导出时间", .moment(mark.at)), ("数据行数", .number(count)),
    ]
    for (index, note) in (own + notes).enumerated() {
      try check(worksheet_write_string(second, lxw_row_t(index), 0, note.label, formats.header))
      try write(note.value, to: second, lxw_row_t(index), 1)
    }
    // Whatever it says, it frees the workbook.
    let error = workbook_close(workbook)
    workbook = nil
    try check(error)
  }

  private func write(
    _ value: SheetCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t
  ) throws {
    switch value {
    case .empty: break
    case .text(let words):
      try check(worksheet_write_string(sheet, row, column, SpreadsheetBook.legal(words), formats.text))
    case .number(let digits):
      guard let number = Double(digits) else { return try write(.text(digits), to: sheet, row, column) }
      try check(worksheet_write_number(sheet, row, column, number, formats.number))
    case .day(let day):
      try check(worksheet_write_number(sheet, row, column, Double(day.ordinal) + SpreadsheetBook.epoch, formats.day))
    case .moment(let moment):
      // Eight hours east of Greenwich, to the second.
      let seconds = (Double(moment.milliseconds) / 1000).rounded(.down) + 28_800
      try check(worksheet_write_number(sheet, row, column, seconds / 86_400 + SpreadsheetBook.epoch, formats.moment))
    }
  }

  private func check(_ error: lxw_error) throws {
    guard error != LXW_NO_ERROR else { return }
    throw SpreadsheetError.cannotWrite(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
  }

  private static func formats(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Formats? {
    func format(_ code: String) -> Format? {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_num_format(format, code)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      return format
    }
    guard let header = format("@"), let text = format("@"), let number = format("General"), let day = format("yyyy-mm-dd"),
      let moment = format("yyyy-mm-dd hh:mm:ss")
    else { return nil }
    format_set_bold(header)
    format_set_bg_color(header, 0xE8EEF7)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    return Formats(header: header, text: text, number: number, day: day, moment: moment)
  }

  /// At most 31 characters, and none of those that a sheet's name may not have.
  private static func sheetName(_ title: String) -> String {
    String(title.map { "[]:*?/\\'".contains($0) ? "_" : $0 }.prefix(31))
  }

  /// What XML can say, as long as a cell may be.
  private static func legal(_ words: String) -> String {
    let kept = words.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 ? scalar.value & 0xFFFE != 0xFFFE : scalar == "\n" || scalar == "\t"
    }
    let text = String(String.UnicodeScalarView(kept))
    return text.utf16.count <= textLimit ? text : String(decoding: text.utf16.prefix(textLimit), as: UTF16.self)
  }
}
