/// Strict comma-separated values after RFC 4180: a header row, quoted fields, LF or CRLF, every row as wide as the header.
public struct CSV: Sendable {
  /// The file's name, for the sentences of faults.
  public let file: String
  /// The names of the columns, in order.
  public let columns: [String]
  /// The rows under the header.
  public let rows: [CSVRow]

  /// Parses `text`.
  ///
  /// - Throws: `DataFault` that names the line, for a broken quote, a row of another width, a column that is
  ///   missing, doubled or unnamed.
  public init(_ text: String, file: String, columns expected: [String] = []) throws(DataFault) {
    var scanner = CSVScanner(text, file: file)
    guard let header = try scanner.nextRecord() else {
      throw DataFault(file: file, line: 1, "文件没有内容，第一行应为列名。")
    }
    guard !header.fields.contains(""), Set(header.fields).count == header.fields.count else {
      throw DataFault(file: file, line: 1, "列名不能为空，也不能重复。")
    }
    for column in expected where !header.fields.contains(column) {
      throw DataFault(file: file, line: 1, "缺少列“\(column)”。")
    }
    var rows: [CSVRow] = []
    while let record = try scanner.nextRecord() {
      guard record.fields.count == header.fields.count else {
        let found = record.fields.count
        throw DataFault(file: file, line: record.line, "应有\(header.fields.count)列，实际有\(found)列。")
      }
      var values: [String: String] = [:]
      for (column, field) in zip(header.fields, record.fields) { values[column] = field }
      rows.append(CSVRow(file: file, line: record.line, values: values))
    }
    self.file = file
    columns = header.fields
    self.rows = rows
  }
}
