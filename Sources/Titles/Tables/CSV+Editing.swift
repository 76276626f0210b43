/// What changing one row of a table needs: everything around it stays as it is, to the letter.
extension CSV {
  /// What a row says in each column, in the order of the columns.
  public func cells(_ row: CSVRow) -> [String] {
    columns.map { column in (try? row.optionalText(column)) ?? "" }
  }

  /// One row as it is written.
  public static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
    }.joined(separator: ",")
  }

  /// The text that this table was read from, with other cells in the row at `position`; nil takes the row out.
  public func text(_ text: String, with cells: [String]?, at position: Int) -> String {
    var lines = CSV.lines(text)
    lines.replaceSubrange(span(of: position, in: lines.count), with: cells.map { [CSV.line($0)] } ?? [])
    return CSV.joined(lines)
  }

  /// The text that this table was read from with a further row, below the row at `position`; nil: at its end.
  public func text(_ text: String, adding cells: [String], below position: Int?) -> String {
    var lines = CSV.lines(text)
    let index = position.map { span(of: $0, in: lines.count).upperBound } ?? lines.count
    lines.insert(CSV.line(cells), at: index)
    return CSV.joined(lines)
  }

  /// The lines of a row: a quoted cell may hold several.
  private func span(of position: Int, in count: Int) -> Range<Int> {
    let first = rows[position].line - 1
    let next = rows.indices.contains(position + 1) ? rows[position + 1].line - 1 : count
    return first..<next
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
