extension FormEngine {
  /// Every question to a register that the form asks as the answers stand.
  public func registerQueries(_ answers: Answers) -> [RegisterQuery] {
    var queries: [RegisterQuery] = []
    for section in visibleSections(answers) {
      switch answers.sections[section.id] {
      case .records(let records):
        for record in records where !record.isIgnored {
          queries += self.queries(section, record.values, record: record.id, answers)
        }
      case .fields(let values): queries += self.queries(section, values, record: nil, answers)
      case nil where section.records == nil: queries += self.queries(section, [:], record: nil, answers)
      case nil: break
      }
    }
    return queries
  }

  private func queries(
    _ section: SectionSchema, _ values: FieldValues, record: RecordID?, _ answers: Answers
  ) -> [RegisterQuery] {
    visibleFields(section, values, answers).compactMap { field in
      guard case .register(let register) = field.source, field.kind is VerifiedKind else { return nil }
      var known: VerifiedFact?
      if case .verified(let value) = values[field.id] { known = value.fact }
      return RegisterQuery(register: register, section: section.id, record: record, field: field.id, known: known)
    }
  }

  /// The answers with the finding of a register in its place; files that were uploaded stay.
  public func setting(_ fact: VerifiedFact?, for query: RegisterQuery, in answers: Answers) -> Answers {
    var answers = answers
    if let id = query.record {
      guard var record = answers.record(id, in: query.section) else { return answers }
      record.values[query.field] = verified(fact, record.values[query.field])
      answers.putRecord(record, in: query.section)
    } else {
      answers[query.section, query.field] = verified(fact, answers[query.section, query.field])
    }
    return answers
  }

  /// The answers with what registers know filled into the empty fields that come from them.
  ///
  /// - Parameter known: texts by the register's name in the schema, such as `insuredSince`.
  public func adopting(_ known: [String: String], in answers: Answers) -> Answers {
    var answers = answers
    for section in visibleSections(answers) where section.records == nil {
      for field in visibleFields(section, answers.sections[section.id]?.fields ?? [:], answers) {
        guard case .register(let register) = field.source, !(field.kind is VerifiedKind), let text = known[register],
          answers[section.id, field.id]?.isEmpty ?? true
        else { continue }
        answers[section.id, field.id] = field.kind.value(fromText: text)
      }
    }
    return answers
  }

  private func verified(_ fact: VerifiedFact?, _ current: FieldValue?) -> FieldValue? {
    let value = FieldValue.verified(VerifiedValue(fact: fact, files: current?.files ?? []))
    return value.isEmpty ? nil : value
  }
}
