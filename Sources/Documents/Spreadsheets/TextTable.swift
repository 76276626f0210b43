import Foundation
import Titles

#if canImport(Glibc)
  import Glibc
#endif

/// A text of comma-separated values, in UTF-8 or, as Chinese spreadsheet programs write it, GB 18030.
struct TextTable {
  private let text: String
  private let limits: SpreadsheetLimits

  init(_ bytes: [UInt8], _ limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    guard !bytes.contains(0) else { throw .notASpreadsheet }
    guard bytes.count <= limits.unpackedBytes else { throw .tooLarge }
    guard let text = String(validating: bytes, as: UTF8.self) ?? TextTable.fromGB18030(bytes) else { throw .notASpreadsheet }
    self.text = text
    self.limits = limits
  }

  func rows() throws(SpreadsheetProblem) -> [Sheet.Row] {
    var scanner = CSVScanner(text, file: "")
    var rows: [Sheet.Row] = []
    while true {
      let record: (line: Int, fields: [String])?
      do throws(DataFault) {
        record = try scanner.nextRecord()
      } catch {
        throw .brokenQuote(line: error.line ?? 1)
      }
      guard let record else { return rows }
      let cells = record.fields.prefix(limits.columns).map { TextRules.cleaned(String($0.prefix(limits.cellBytes))) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      guard rows.count < limits.rows else { throw .tooManyRows(limit: limits.rows - 1) }
      rows.append(Sheet.Row(number: record.line, cells: cells))
    }
  }

  private static func fromGB18030(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A character of two bytes there takes three here, one of four takes four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    let written = input.withUnsafeMutableBufferPointer { input -> Int? in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        guard iconv(converter, &from, &left, &to, &room) != .max, left == 0 else { return nil }
        return output.count - room
      }
    }
    return written.flatMap { String(validating: output.prefix($0).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }
}
