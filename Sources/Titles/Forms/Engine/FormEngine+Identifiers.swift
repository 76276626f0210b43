/// A number in a form that belongs to one thing alone.
public struct FormIdentifier: Hashable, Sendable {
  /// Where it stands: 学历学位第1条 · 证书编号.
  public let place: String
  /// As it was typed.
  public let text: String
  /// What two ways of writing it have in common, with the field that it stands in.
  public let key: String
}

extension FormEngine {
  /// Every number in the answers that belongs to one thing alone, in the order of the form.
  public func identifiers(_ answers: Answers) -> [FormIdentifier] {
    visibleSections(answers).flatMap { section -> [FormIdentifier] in
      let fields = section.fields.filter(\.isIdentifying)
      guard !fields.isEmpty else { return [] }
      guard section.records != nil else {
        return identifiers(fields, section, answers.sections[section.id]?.fields ?? [:], answers, section.title)
      }
      let records = (answers.sections[section.id]?.records ?? []).filter { !$0.isIgnored }
      return records.enumerated().flatMap { index, record in
        identifiers(fields, section, record.values, answers, "\(section.title)第\(index + 1)条")
      }
    }
  }

  private func identifiers(
    _ fields: [FieldSchema], _ section: SectionSchema, _ values: FieldValues, _ answers: Answers, _ place: String
  ) -> [FormIdentifier] {
    fields.compactMap { field in
      let text = values[field.id]?.plainText ?? ""
      guard !text.isEmpty, scope(field, section, values, answers).isVisible else { return nil }
      let bare = TextRules.halfWidth(text).uppercased().filter { $0.isLetter || $0.isNumber }
      let key = "\(schema.business)/\(section.id)/\(field.id)/\(bare)"
      return bare.isEmpty ? nil : FormIdentifier(place: "\(place) · \(field.label)", text: text, key: key)
    }
  }
}
