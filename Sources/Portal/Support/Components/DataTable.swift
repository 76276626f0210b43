/// A list as a table with quiet lines; on a phone each row becomes a card whose lines carry the columns' titles.
struct DataTable: Component {
  /// What the table is, for a screen reader.
  var caption: String
  var columns: [TableColumn]
  var rows: [TableRow]
  /// The id of the bulk form whose `ids` the boxes of the rows are; nil: no boxes.
  var bulk: String?
  /// Shown where there is no row.
  var empty: EmptyState

  init(
    _ caption: String, columns: [TableColumn], rows: [TableRow], bulk: String? = nil,
    empty: EmptyState = EmptyState("没有符合条件的记录")
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.bulk = bulk
    self.empty = empty
  }

  var html: HTML {
    if rows.isEmpty { return empty.html }
    return """
      <div class="table-scroll"><table class="data-table"><caption class="visually-hidden">\(caption)</caption>\
      <thead><tr>\(selectAll)\(columns.map(header))</tr></thead>
      <tbody>\(rows.map(row))</tbody></table></div>

      """
  }

  private var selectAll: HTML {
    guard let bulk else { return HTML() }
    return """
      <th scope="col" class="cell-box"><input type="checkbox" data-select-all="\(bulk)" aria-label="全选本页"></th>
      """
  }

  private func header(_ column: TableColumn) -> HTML {
    let classes = DataTable.classes(of: column)
    let sorted: HTML = "\(attribute: "class", classes)\(attribute: "aria-sort", column.sorted)"
    guard let href = column.sortHref else { return "<th scope=\"col\"\(sorted)>\(column.title)</th>" }
    let sign = column.sorted == "ascending" ? "↑" : column.sorted == "descending" ? "↓" : "↕"
    let link: HTML = "<a class=\"sort\" href=\"\(href)\">\(column.title)<span aria-hidden=\"true\">\(sign)</span></a>"
    return "<th scope=\"col\"\(sorted)>\(link)</th>"
  }

  private func row(_ row: TableRow) -> HTML {
    let cells = zip(columns, row.cells).map { column, cell -> HTML in
      "<td\(attribute: "class", DataTable.classes(of: column)) data-label=\"\(column.title)\">\(cell)</td>"
    }
    return "<tr\(attribute: "class", row.isDimmed ? "row-dimmed" : nil)>\(box(row))\(cells)</tr>\n"
  }

  private func box(_ row: TableRow) -> HTML {
    guard let bulk else { return HTML() }
    guard let value = row.value else { return "<td class=\"cell-box\"></td>" }
    return """
      <td class="cell-box"><input type="checkbox" form="\(bulk)" name="ids" value="\(value)" aria-label="选择 \(row.label)"></td>
      """
  }

  private static func classes(of column: TableColumn) -> String? {
    let names = [
      column.width == .auto ? nil : "cell-\(column.width.rawValue)", column.isNumber ? "cell-number" : nil,
    ].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
