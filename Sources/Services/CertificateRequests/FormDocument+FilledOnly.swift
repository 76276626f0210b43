import Titles

extension FormDocument {
  /// The same without fields that were left empty, and with long texts under their labels: for a form of which only some
  /// fields are meant to be filled.
  var filledOnly: FormDocument {
    FormDocument(
      title: title,
      sections: sections.map { section in
        DocumentSection(id: section.id, number: section.number, title: section.title, blocks: section.blocks.compactMap(filled))
      })
  }

  private func filled(_ block: DocumentBlock) -> DocumentBlock? {
    switch block {
    case .grid(let heading, let fields):
      let filled = fields.filter { !$0.content.isEmpty }
      return filled.isEmpty ? nil : .grid(heading: heading, fields: filled)
    case .longText(let field): return .grid(heading: nil, fields: [field])
    case .records, .attachments, .note: return block
    }
  }
}
