import Titles

/// A part of an application that is posted besides its headlines: what the form's schema names, without files.
public enum PostedDetail: Sendable, Equatable {
  /// Records, a row each.
  case table(title: String, columns: [String], rows: [[String]])
  /// A long text.
  case text(title: String, String)

  /// What of a form is posted, in its order; what was left empty is left out.
  static func all(_ paths: [FieldPath], in document: FormDocument) -> [PostedDetail] {
    document.sections.flatMap { section -> [PostedDetail] in
      let fields = paths.filter { $0.section == section.id }.map(\.field)
      return fields.isEmpty ? [] : section.blocks.compactMap { detail(of: fields, in: $0, section.title) }
    }
  }

  private static func detail(of fields: [String], in block: DocumentBlock, _ title: String) -> PostedDetail? {
    switch block {
    case .records(let table):
      let rows = table.rows.map(\.cells)
      let places = fields.compactMap { table.fields.firstIndex(of: $0) }
        .filter { place in rows.contains { !$0[place].plainText.isEmpty } }
      guard !places.isEmpty else { return nil }
      return .table(
        title: title, columns: places.map { table.columns[$0] },
        rows: rows.map { row in places.map { row[$0].plainText } })
    case .longText(let field) where fields.contains(field.id) && !field.isSensitive:
      let text = field.content.plainText
      return text.isEmpty ? nil : .text(title: title, text)
    case .grid, .longText, .attachments, .note: return nil
    }
  }
}
