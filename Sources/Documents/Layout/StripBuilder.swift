/// Turns blocks into strips: every text is broken into lines here, once.
struct StripBuilder {
  let typesetter: Typesetter
  let builder: PDFBuilder
  let metrics: Metrics
  /// The width between the margins, in points.
  let width: Double

  /// - Throws: `DocumentError`
  func strips(_ blocks: [Block], in parent: StructureTree.Element) throws -> [Strip] {
    var result: [Strip] = []
    for block in blocks { result += try strips(block, in: parent) }
    return result
  }

  private func strips(_ block: Block, in parent: StructureTree.Element) throws -> [Strip] {
    switch block {
    case .heading(let level, let text): return [try heading(level, text, parent)]
    case .paragraph(let paragraph): return [try self.paragraph(paragraph, parent)]
    case .fields(let grid): return try fields(grid, parent)
    case .table(let table): return try self.table(table, parent)
    case .list(let list): return try self.list(list, parent)
    case .picture(let picture): return [try self.picture(picture, parent)]
    case .signature(let box): return try signature(box, parent)
    case .spacer(let height): return [Strip(content: .space, height: Metrics.points(height))]
    case .pageBreak: return [Strip(content: .pageBreak, height: 0)]
    case .together(let blocks):
      let inner = try strips(blocks, in: parent)
      guard !inner.isEmpty else { return [] }
      let height = inner.dropFirst().reduce(inner[0].height) { $0 + $1.gap + $1.height }
      return [Strip(content: .group(inner), height: height, gap: inner[0].gap)]
    }
  }

  private func heading(_ level: Int, _ text: String, _ parent: StructureTree.Element) throws -> Strip {
    let frame = try typesetter.frame(RichText(text), metrics.heading(level), width: width)
    let role: StructureTree.Role = level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
    let element = builder.structure.add(role, to: parent)
    return Strip(
      content: .text(TextBox(frame: frame, x: 0, element: element)), height: frame.height,
      gap: level <= 1 ? 0 : level == 2 ? 12 : 8, isKeptWithNext: true, outline: (text, level))
  }

  private func paragraph(_ paragraph: Paragraph, _ parent: StructureTree.Element) throws -> Strip {
    let frame = try typesetter.frame(paragraph.text, metrics.paragraph(paragraph), width: width)
    let element = builder.structure.add(.paragraph, to: parent)
    return Strip(content: .text(TextBox(frame: frame, x: 0, element: element)), height: frame.height, gap: 3)
  }

  private func list(_ list: BulletList, _ parent: StructureTree.Element) throws -> [Strip] {
    let root = builder.structure.add(.list, to: parent)
    let style = metrics.paragraph(Paragraph("", isIndented: false))
    let indent = 18.0
    return try list.items.enumerated().map { index, item in
      let marker =
        switch list.marker {
        case .bullet: "•"
        case .number: "\(index + 1)."
        case .checkbox: "□"
        }
      let element = builder.structure.add(.item, to: root)
      let label = builder.structure.add(.itemLabel, to: element)
      let body = builder.structure.add(.itemBody, to: element)
      let frame = try typesetter.frame(item, style, width: width - indent)
      let markerFrame = try typesetter.frame(RichText(marker), style)
      let box = TextBox(frame: frame, x: indent, element: body, marker: (markerFrame, 2, label))
      return Strip(content: .text(box), height: frame.height, gap: 2)
    }
  }

  private func picture(_ picture: Picture, _ parent: StructureTree.Element) throws -> Strip {
    let object = try ExternalObject(picture: picture.image)
    let pictureWidth = min(Metrics.points(picture.width), width)
    let height = pictureWidth / object.proportions
    let x =
      switch picture.alignment {
      case .leading: 0.0
      case .center: (width - pictureWidth) / 2
      case .trailing: width - pictureWidth
      }
    let element = builder.structure.add(.figure, to: parent, description: picture.description)
    let box = PictureBox(name: builder.add(object), x: x, width: pictureWidth, height: height, element: element)
    return Strip(content: .picture(box), height: height, gap: Metrics.blockGap)
  }

  /// The opinion in a box of its own height, and below it, in the same box, signatures, seal and date.
  private func signature(_ box: SignatureBox, _ parent: StructureTree.Element) throws -> [Strip] {
    let inner = width - Metrics.cellPadding.x * 2
    let section = builder.structure.add(.part, to: parent)
    func cell(_ text: RichText, _ style: TextStyle) throws -> RowBox.Cell {
      let frame = try typesetter.frame(text, style, width: inner)
      let element = builder.structure.add(.paragraph, to: section)
      return RowBox.Cell(frame: frame, x: 0, width: width, element: element, isCentred: false)
    }
    let titleRow = RowBox(cells: [try cell(RichText(box.title), metrics.heading(3))], rules: .top)
    let footStyle = metrics.value.with {
      $0.alignment = .trailing
      $0.leading = 20
    }
    // The line to sign on: underlined ideographic spaces, with one behind it that keeps it off the box's edge.
    let line = TextSpan("　　　　　　　　", isUnderlined: true)
    let signers = box.signers.flatMap { [TextSpan("\($0)："), line, TextSpan("　\n")] }
    let date = (box.date ?? "　　　　年　　月　　日") + "　"
    let last = [box.seal, date].compactMap { $0 }.joined(separator: "　　　　")
    let footRow = RowBox(cells: [try cell(RichText(signers + [TextSpan(last)]), footStyle)], rules: .bottom)
    let bodyStyle = metrics.paragraph(Paragraph(""))
    let least = Metrics.points(box.minimumHeight) - titleRow.height - footRow.height
    var body = try cell(box.opinion, bodyStyle)
    body.entry = box.entry
    let bodyRow = RowBox(cells: [body], minimumHeight: max(0, least), rules: [])
    var rows = [titleRow, bodyRow, footRow].map { Strip(content: .row($0), height: $0.height) }
    rows[0].gap = Metrics.blockGap
    rows[0].isKeptWithNext = true
    rows[1].isKeptWithNext = true
    return rows
  }
}
