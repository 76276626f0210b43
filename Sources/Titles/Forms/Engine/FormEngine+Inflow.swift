extension FormEngine {
  /// The answers with the verified records of a section as they are known now: what is known stands in them, what they
  /// leave open stays as the person answered it, and one that is known no more is gone.
  ///
  /// A record keeps its place; a new one comes first.
  public func merging(verified known: [KnownRecord], into id: String, of answers: Answers) -> Answers {
    guard let section = schema.section(id) else { return answers }
    let current = answers.sections[id]?.records ?? []
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let held = Set(current.map(\.id))
    let new = known.filter { !held.contains($0.id) }.map {
      AnswerRecord(id: $0.id, values: values(of: $0, section), isLocked: true)
    }
    let kept = current.compactMap { record -> AnswerRecord? in
      guard record.isLocked else { return record }
      guard let known = byID[record.id] else { return nil }
      var record = record
      var merged = values(of: known, section)
      for field in section.fields where field.staysOpen { merged[field.id] = record.values[field.id] }
      record.values = merged
      return record
    }
    guard !new.isEmpty || kept != current else { return answers }
    var result = answers
    result.sections[id] = .records(new + kept)
    return result
  }

  /// The answers with those of the known records at the end that no record in the section agrees with in all of the key's
  /// fields, and how many these are. No more are added than the section takes.
  public func adding(
    _ known: [KnownRecord], by key: [String], to id: String, of answers: Answers
  ) -> (answers: Answers, added: [RecordID]) {
    guard let section = schema.section(id), let records = section.records else { return (answers, []) }
    var current = answers.sections[id]?.records ?? []
    var taken = Set(current.map { record in key.map { record.values[$0]?.tokens ?? [] } })
    var added: [RecordID] = []
    for item in known where current.count < records.maximum {
      let values = values(of: item, section)
      guard taken.insert(key.map { values[$0]?.tokens ?? [] }).inserted else { continue }
      current.append(AnswerRecord(id: item.id, values: values))
      added.append(item.id)
    }
    guard !added.isEmpty else { return (answers, []) }
    var result = answers
    result.sections[id] = .records(current)
    return (followingSuggestions(from: answers, to: result), added)
  }

  private func values(of known: KnownRecord, _ section: SectionSchema) -> FieldValues {
    var values: FieldValues = [:]
    for field in section.fields {
      guard let text = known.texts[field.id], !text.isEmpty else { continue }
      values[field.id] = field.kind.value(fromText: text)
    }
    return values
  }
}
