extension FormEngine {
  /// The answers with every suggested field brought along: one that is empty takes what is suggested now, one that stood
  /// as it was suggested before follows, and one in which the person has said otherwise stays.
  public func followingSuggestions(from before: Answers, to after: Answers) -> Answers {
    var result = after
    for section in schema.sectionsWithSuggestions {
      switch after.sections[section.id] {
      case .fields(let values):
        let old = before.sections[section.id]?.fields ?? [:]
        let followed = followed(section, (old, before), (values, after))
        if followed != values { result.sections[section.id] = .fields(followed) }
      case .records(let records):
        let old = Dictionary(
          (before.sections[section.id]?.records ?? []).map { ($0.id, $0.values) }, uniquingKeysWith: { first, _ in first })
        var changed = records
        for (index, record) in records.enumerated() where !record.isLocked {
          changed[index].values = followed(section, (old[record.id] ?? [:], before), (record.values, after))
        }
        if changed != records { result.sections[section.id] = .records(changed) }
      case nil: break
      }
    }
    return result
  }

  private typealias Stand = (values: FieldValues, answers: Answers)

  private func followed(_ section: SectionSchema, _ old: Stand, _ new: Stand) -> FieldValues {
    var values = new.values
    for field in section.fields {
      guard case .suggested(let suggestion) = field.source else { continue }
      guard let now = suggested(suggestion, section, (values, new.answers)) else { continue }
      let (held, current) = (old.values[field.id], values[field.id])
      let isEmpty = current?.isEmpty ?? true
      let stoodAsSuggested = held == current && held == suggested(suggestion, section, old)
      if isEmpty || stoodAsSuggested { values[field.id] = now }
    }
    return values
  }

  private func suggested(_ suggestion: Suggestion, _ section: SectionSchema, _ stand: Stand) -> FieldValue? {
    if let when = suggestion.when, !holds(when, section, stand.values, stand.answers) { return nil }
    return .flag(holds(suggestion.condition, section, stand.values, stand.answers))
  }
}
