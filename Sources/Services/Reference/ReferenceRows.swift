import Titles

/// How a row that was typed becomes one of its table.
enum ReferenceRows {
  /// What a new row stands together with: the first of these columns that the table has.
  private static let families = ["specialty", "series", "business", "basis", "group"]

  /// The cells as they are written, checked by their columns; what tells the row from others stays as it was.
  static func cells(
    _ row: ReferenceRowDraft, _ columns: [ReferenceColumn], old: [String]?, _ check: inout EntryCheck
  ) -> [String] {
    columns.enumerated().map { index, column in
      if column.isKey, let old, old.indices.contains(index) { return old[index] }
      return cell(row.cells[column.name] ?? "", column, &check)
    }
  }

  private static func cell(_ typed: String, _ column: ReferenceColumn, _ check: inout EntryCheck) -> String {
    let (field, bare) = ("cell.\(column.name)", TextRules.cleaned(typed))
    switch column.kind {
    case .line(let limit), .text(let limit):
      return check.text(typed, field, column.label, limit: limit, isRequired: column.isRequired)
    case .number:
      if bare.isEmpty {
        if column.isRequired { check.refuse("missing", "请填写\(column.label)。", field) }
      } else if Int(bare).map({ $0 < 0 }) ?? true {
        check.refuse("number-invalid", "\(column.label)应为整数，例如 5。", field)
      }
    case .day:
      if bare.isEmpty, column.isRequired {
        check.refuse("missing", "请填写\(column.label)。", field)
      } else if !bare.isEmpty, Day(bare) == nil {
        check.refuse("date-invalid", "\(column.label)应为年-月-日，例如 2025-08-20。", field)
      }
    case .choice(let options):
      if bare.isEmpty {
        if column.isRequired { check.refuse("missing", "请选择\(column.label)。", field) }
      } else if !options.contains(where: { $0.code == bare }) {
        check.refuse("unknown-code", "所选的\(column.label)不在可选范围内，请重新选择。", field)
      }
    }
    return bare
  }

  /// The row with its last day before `day`; nil, to be taken out, where the table knows no last day or the row would never
  /// have held.
  static func ended(_ cells: [String], _ columns: [String], before day: Day) -> [String]? {
    guard
      let end = columns.firstIndex(of: ReferenceColumn.end), let begin = columns.firstIndex(of: ReferenceColumn.begin),
      let first = Day(cells[begin]), first < day
    else { return nil }
    var cells = cells
    cells[end] = day.adding(days: -1).description
    return cells
  }

  /// The last row of the same family, below which a new one goes; nil: at the end.
  static func neighbour(of cells: [String], in table: CSV) -> Int? {
    guard let column = families.first(where: table.columns.contains), let index = table.columns.firstIndex(of: column) else {
      return nil
    }
    return table.rows.lastIndex { table.cells($0)[index] == cells[index] }
  }
}
