extension StripBuilder {
  /// - Throws: `DocumentError`
  func table(_ table: Table, _ parent: StructureTree.Element) throws -> [Strip] {
    let edges = self.edges(table.columns)
    var result: [Strip] = []
    let root = builder.structure.add(.table, to: parent)
    if let caption = table.caption {
      let frame = try typesetter.frame(RichText(caption), metrics.caption, width: width)
      let element = builder.structure.add(.caption, to: root)
      let box = TextBox(frame: frame, x: 0, element: element)
      result.append(Strip(content: .text(box), height: frame.height, gap: Metrics.blockGap, isKeptWithNext: true))
    }
    let header = try table.header.map { try row($0, table.columns, edges, root, isHeader: true) }
    for (index, row) in header.enumerated() {
      let gap = result.isEmpty && index == 0 ? Metrics.blockGap : 0
      result.append(Strip(content: .row(row), height: row.height, gap: gap, isKeptWithNext: true))
    }
    var cells = table.rows
    if cells.isEmpty {
      cells = [[TableCell(RichText(table.emptyText), span: table.columns.count, alignment: .center)]]
    }
    for (index, line) in cells.enumerated() {
      var row = try self.row(line, table.columns, edges, root, isHeader: false)
      row.height = max(row.height, table.minimumHeight.map(Metrics.points) ?? 0)
      let gap = result.isEmpty && index == 0 ? Metrics.blockGap : 0
      result.append(Strip(content: .row(row), height: row.height, gap: gap, header: header))
    }
    return result
  }

  /// The left edges of the columns and the right edge of the last.
  private func edges(_ columns: [TableColumn]) -> [Double] {
    var fixed = 0.0
    var shares = 0.0
    for column in columns {
      switch column.width {
      case .fixed(let millimetres): fixed += Metrics.points(millimetres)
      case .share(let share): shares += share
      }
    }
    // Fixed columns that are too wide together shrink; shares then get nothing to divide but a little.
    let squeeze = fixed > width ? width / fixed : 1
    let rest = max(0, width - fixed * squeeze)
    var edges = [0.0]
    for column in columns {
      let columnWidth =
        switch column.width {
        case .fixed(let millimetres): Metrics.points(millimetres) * squeeze
        case .share(let share): shares > 0 ? rest * share / shares : 0
        }
      edges.append(edges[edges.count - 1] + columnWidth)
    }
    return edges
  }

  private func row(
    _ cells: [TableCell], _ columns: [TableColumn], _ edges: [Double], _ table: StructureTree.Element, isHeader: Bool
  ) throws -> RowBox {
    let element = builder.structure.add(.row, to: table)
    var boxes: [RowBox.Cell] = []
    var column = 0
    for cell in cells where column < columns.count {
      let end = min(columns.count, column + cell.span)
      var style = isHeader ? metrics.tableHeader : metrics.tableCell
      style.alignment = cell.alignment ?? (isHeader ? .center : columns[column].alignment)
      let cellWidth = edges[end] - edges[column]
      let frame = try typesetter.frame(cell.text, style, width: max(1, cellWidth - Metrics.cellPadding.x * 2))
      let role: StructureTree.Role = isHeader ? .headerCell : .cell
      let cellElement = builder.structure.add(role, to: element, columns: end - column)
      boxes.append(
        RowBox.Cell(
          frame: frame, x: edges[column], width: cellWidth, ground: isHeader ? .headerGround : nil,
          element: cellElement, entry: cell.entry))
      column = end
    }
    return RowBox(cells: boxes)
  }

  /// - Throws: `DocumentError`
  func fields(_ grid: FieldGrid, _ parent: StructureTree.Element) throws -> [Strip] {
    let root = builder.structure.add(.table, to: parent)
    let photoWidth = grid.photo.map { Metrics.points($0.width) } ?? 0
    var rest = grid.fields[...]
    var beside: [RowBox] = []
    var strips: [Strip] = []
    while !rest.isEmpty {
      let isBeside = beside.count < grid.photo?.rows ?? 0
      let line = nextLine(&rest, grid.columns)
      let room = isBeside ? width - photoWidth : width
      let row = try fieldRow(line, grid, room, root)
      if isBeside { beside.append(row) } else { strips.append(Strip(content: .row(row), height: row.height)) }
    }
    if let photo = grid.photo {
      strips.insert(try photoStrip(photo, beside, root), at: 0)
    }
    if !strips.isEmpty { strips[0].gap = Metrics.blockGap }
    return strips
  }

  /// The pairs of the next row.
  private func nextLine(_ rest: inout ArraySlice<Field>, _ columns: Int) -> [Field] {
    var line: [Field] = []
    var used = 0
    while let field = rest.first, line.isEmpty || used + min(field.span, columns) <= columns {
      line.append(field)
      used += min(field.span, columns)
      rest.removeFirst()
    }
    return line
  }

  private func fieldRow(_ line: [Field], _ grid: FieldGrid, _ room: Double, _ table: StructureTree.Element) throws -> RowBox {
    let element = builder.structure.add(.row, to: table)
    let pair = room / Double(grid.columns)
    let labelWidth = min(Metrics.points(grid.labelWidth), pair * 0.6)
    let padding = Metrics.cellPadding.x * 2
    var cells: [RowBox.Cell] = []
    var x = 0.0
    for (index, field) in line.enumerated() {
      // The last pair of a row takes what is left, so that the grid is a rectangle.
      let end = index == line.count - 1 ? room : x + pair * Double(min(field.span, grid.columns))
      let label = try self.label(field.label, width: labelWidth - padding)
      let labelElement = builder.structure.add(.headerCell, to: element)
      cells.append(
        RowBox.Cell(frame: label, x: x, width: labelWidth, ground: .labelGround, element: labelElement))
      let valueWidth = max(1, end - x - labelWidth)
      let value = try typesetter.frame(field.value, metrics.value, width: max(1, valueWidth - padding))
      let valueElement = builder.structure.add(.cell, to: element)
      cells.append(
        RowBox.Cell(frame: value, x: x + labelWidth, width: valueWidth, element: valueElement, entry: field.entry))
      x = end
    }
    let least = line.compactMap(\.minimumHeight).max().map(Metrics.points) ?? Metrics.points(8)
    return RowBox(cells: cells, minimumHeight: least)
  }

  /// A label; one that needs several lines is broken into lines of like length instead of leaving a lone last character.
  private func label(_ text: String, width: Double) throws -> TextFrame {
    let frame = try typesetter.frame(RichText(text), metrics.label, width: width)
    guard frame.lines.count > 1 else { return frame }
    let total = frame.lines.reduce(0) { $0 + $1.width }
    let characters = (total / Double(frame.lines.count) / metrics.label.size).rounded(.up)
    var balanced = try typesetter.frame(RichText(text), metrics.label, width: min(width, characters * metrics.label.size + 1))
    guard balanced.lines.count == frame.lines.count else { return frame }
    let shift = (width - min(width, characters * metrics.label.size + 1)) / 2
    for index in balanced.lines.indices { balanced.lines[index].start += shift }
    return balanced
  }

  /// The rows beside the photo, as high together as the photo wants.
  private func photoStrip(_ photo: PhotoCell, _ beside: [RowBox], _ table: StructureTree.Element) throws -> Strip {
    let photoWidth = Metrics.points(photo.width)
    let object = try photo.image.map(ExternalObject.init(picture:))
    let proportions = object?.proportions ?? 25.0 / 35.0
    let wanted = (photoWidth - 8) / proportions + 8
    var rows = beside
    let total = rows.reduce(0) { $0 + $1.height }
    if total < wanted, !rows.isEmpty {
      let extra = (wanted - total) / Double(rows.count)
      for index in rows.indices { rows[index].height += extra }
    }
    let element = object == nil ? nil : builder.structure.add(.figure, to: table, description: photo.placeholder)
    let placeholder = try typesetter.frame(RichText(object == nil ? photo.placeholder : ""), metrics.label, width: photoWidth)
    let box = PhotoBox(
      name: object.map(builder.add), placeholder: placeholder, proportions: proportions, x: width - photoWidth,
      width: photoWidth, element: element)
    return Strip(content: .rows(rows, photo: box), height: max(total, wanted))
  }
}
