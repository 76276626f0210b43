extension FormEngine {
  /// The section `id` as rows of a spreadsheet; nil for an unknown section.
  ///
  /// The columns depend on the schema alone, so rows of many applications stand under one head.
  public func sheet(_ id: String, _ answers: Answers) -> FormSheet? {
    guard let section = schema.section(id) else { return nil }
    let fields = section.fields.filter { !$0.isUnprinted }
    let all: [FieldValues]
    switch section.kind {
    case .fields: all = [answers.sections[id]?.fields ?? [:]]
    case .records: all = (answers.sections[id]?.records ?? []).filter { !$0.isIgnored }.map(\.values)
    case .attachments: return attachmentSheet(section, answers)
    }
    let rows = all.map { values in fields.map { cell($0, section, values, answers) } }
    return FormSheet(title: section.title, columns: fields.map(\.printedLabel), rows: rows)
  }

  private func cell(
    _ field: FieldSchema, _ section: SectionSchema, _ values: FieldValues, _ answers: Answers
  ) -> SheetCell {
    let scope = scope(field, section, values, answers)
    guard scope.isVisible, let value = values[field.id], !value.isEmpty else { return .empty }
    return field.kind.cell(value, in: scope)
  }

  private func attachmentSheet(_ section: SectionSchema, _ answers: Answers) -> FormSheet {
    let requirements = context.attachmentRequirements(section.id)
    let values = answers.sections[section.id]?.fields ?? [:]
    let row = requirements.map { requirement -> SheetCell in
      let names = values[requirement.id]?.plainText ?? ""
      return names.isEmpty ? .empty : .text(names)
    }
    return FormSheet(title: section.title, columns: requirements.map(\.name), rows: [row])
  }
}
