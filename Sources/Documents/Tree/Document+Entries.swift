extension Document {
  /// The places to be filled in, in reading order.
  public var entries: [Entry] { blocks.flatMap(\.entries) }
}

extension Block {
  /// The places to be filled in, in reading order.
  fileprivate var entries: [Entry] {
    switch self {
    case .paragraph(let paragraph): paragraph.text.entries
    case .fields(let grid): grid.fields.flatMap { $0.value.entries + [$0.entry].compactMap { $0 } }
    case .table(let table): table.rows.joined().flatMap { $0.text.entries + [$0.entry].compactMap { $0 } }
    case .list(let list): list.items.flatMap(\.entries)
    case .signature(let box): box.opinion.entries + [box.entry].compactMap { $0 }
    case .together(let blocks): blocks.flatMap(\.entries)
    case .heading, .picture, .spacer, .pageBreak: []
    }
  }
}

extension RichText {
  fileprivate var entries: [Entry] { spans.compactMap(\.entry) }
}
