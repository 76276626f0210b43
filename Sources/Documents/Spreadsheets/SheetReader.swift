import Titles

/// Puts the rows of a sheet together out of its XML.
struct SheetReader {
  let strings: [String]
  /// The styles that show a number as a date.
  let dateStyles: Set<Int>
  /// Whether days are counted from 1904 on, not from 1900.
  let startsIn1904: Bool
  let limits: SpreadsheetLimits
  private(set) var rows: [Sheet.Row] = []

  private var number = 0
  private var cells: [String] = []
  private var column = 0
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var isReading = false

  init(strings: [String], dateStyles: Set<Int>, startsIn1904: Bool, limits: SpreadsheetLimits) {
    self.strings = strings
    self.dateStyles = dateStyles
    self.startsIn1904 = startsIn1904
    self.limits = limits
  }

  mutating func take(_ event: XMLScanner.Event) throws(SpreadsheetProblem) {
    switch event {
    case .begin("row", let attributes):
      number = attributes["r"].flatMap { Int($0) } ?? number + 1
      (cells, column) = ([], 0)
    case .end("row"): try endRow()
    case .begin("c", let attributes):
      column = attributes["r"].flatMap(SheetReader.column) ?? column
      kind = attributes["t"] ?? ""
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case .end("c"):
      put(text)
      column += 1
    case .begin("v", _), .begin("t", _): isValue = true
    case .end("v"), .end("t"): isValue = false
    case .begin("rPh", _): isReading = true
    case .end("rPh"): isReading = false
    case .text(let text):
      if isValue, !isReading, value.utf8.count + text.utf8.count <= limits.cellBytes { value += text }
    default: break
    }
  }

  private mutating func endRow() throws(SpreadsheetProblem) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    guard rows.count < limits.rows else { throw .tooManyRows(limit: limits.rows - 1) }
    rows.append(Sheet.Row(number: number, cells: cells))
  }

  private mutating func put(_ text: String) {
    guard column >= 0, column < limits.columns, !text.isEmpty else { return }
    while cells.count <= column { cells.append("") }
    cells[column] = text
  }

  private var text: String {
    switch kind {
    case "s": return TextRules.cleaned(Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "")
    case "b": return value == "1" ? "是" : value == "0" ? "否" : ""
    case "e": return ""
    case "d": return String(value.prefix(10))
    case "", "n": return numeric
    default: return TextRules.cleaned(value)
    }
  }

  /// A number as it was typed: whole ones without a point; those that are shown as dates as the day.
  private var numeric: String {
    guard let number = Double(value), number.isFinite else { return TextRules.cleaned(value) }
    if dateStyles.contains(style), let day = day(number) { return day.description }
    guard number == number.rounded(), abs(number) < 1e15 else { return value }
    return String(Int64(number))
  }

  /// Day 60 of the count from 1900 is a 29 February that never was.
  private func day(_ serial: Double) -> Day? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    let count = Int(serial)
    if startsIn1904 { return Day("1904-01-01")?.adding(days: count) }
    return Day("1899-12-31")?.adding(days: count >= 60 ? count - 1 : count)
  }

  /// `C7` is column 2.
  private static func column(_ reference: String) -> Int? {
    var number = 0
    for letter in reference.utf8 {
      guard (65...90).contains(letter), number < 100_000 else { break }
      number = number * 26 + Int(letter) - 64
    }
    return number > 0 ? number - 1 : nil
  }
}
