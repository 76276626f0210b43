/// One row of a CSV table, read by column names; every reading fault names the file and the line.
public struct CSVRow: Sendable {
  /// The file's name.
  public let file: String
  /// The line on which the row starts, counted from 1.
  public let line: Int

  private let values: [String: String]

  init(file: String, line: Int, values: [String: String]) {
    self.file = file
    self.line = line
    self.values = values
  }

  /// A fault at this row.
  public func fault(_ sentence: String) -> DataFault { DataFault(file: file, line: line, sentence) }

  /// The text in the column, never empty.
  public func text(_ column: String) throws(DataFault) -> String {
    guard let value = try optionalText(column) else { throw fault("“\(column)”不能为空。") }
    return value
  }

  /// The text in the column; nil where it is empty.
  public func optionalText(_ column: String) throws(DataFault) -> String? {
    guard let value = values[column] else { throw fault("缺少列“\(column)”。") }
    return value.isEmpty ? nil : value
  }

  /// The whole number in the column.
  public func number(_ column: String) throws(DataFault) -> Int {
    let text = try text(column)
    guard let number = Int(text) else { throw fault("“\(column)”应为整数，实际为“\(text)”。") }
    return number
  }

  /// `yes` or `no` in the column.
  public func flag(_ column: String) throws(DataFault) -> Bool {
    switch try text(column) {
    case "yes": return true
    case "no": return false
    default: throw fault("“\(column)”应为 yes 或 no。")
    }
  }

  /// The value whose code stands in the column.
  public func value<Value: RawRepresentable<String>>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(DataFault) -> Value {
    let text = try text(column)
    guard let value = Value(rawValue: text) else { throw fault("“\(column)”的代码“\(text)”无法识别。") }
    return value
  }
}
