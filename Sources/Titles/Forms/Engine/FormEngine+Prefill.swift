extension FormEngine {
  /// The answers that a new application starts with: what the profile, the surroundings and computations know.
  public func initialAnswers(profile: FieldValues = [:]) -> Answers {
    var answers = Answers()
    for section in schema.sections {
      guard case .fields = section.kind else { continue }
      let values = filled([:], section, answers, profile: profile, onlyReadOnly: false)
      if !values.isEmpty { answers.sections[section.id] = .fields(values) }
    }
    return answers
  }

  /// The answers with everything that the person may not change brought up to date; what they may change stays.
  public func refreshed(_ answers: Answers, profile: FieldValues) -> Answers {
    var answers = answers
    for section in schema.sections {
      guard case .fields = section.kind else { continue }
      let current = answers.sections[section.id]?.fields ?? [:]
      let values = filled(current, section, answers, profile: profile, onlyReadOnly: true)
      if values != current { answers.sections[section.id] = .fields(values) }
    }
    return answers
  }

  private func filled(
    _ current: FieldValues, _ section: SectionSchema, _ answers: Answers, profile: FieldValues, onlyReadOnly: Bool
  ) -> FieldValues {
    var values = current
    for field in section.fields where !onlyReadOnly || isFixed(field) {
      switch field.source {
      case .profile(let key):
        if let value = profile[key], !value.isEmpty { values[field.id] = field.kind.adopted(value) }
      case .fact(let name):
        if let text = context.fact(name) { values[field.id] = field.kind.value(fromText: text) }
      case .person, .computed, .suggested, .register: break
      }
    }
    return computed(values, section, answers)
  }

  private func isFixed(_ field: FieldSchema) -> Bool {
    if case .fact = field.source { return true }
    return field.isReadOnly || field.kind is FixedKind
  }

  /// The values with every computed field that has a result set to it.
  func computed(_ values: FieldValues, _ section: SectionSchema, _ answers: Answers) -> FieldValues {
    var values = values
    for field in section.fields {
      guard case .computed(let name, let paths) = field.source else { continue }
      let scope = scope(field, section, values, answers)
      guard let text = result(name, paths, in: scope) else { continue }
      values[field.id] = text.isEmpty ? nil : field.kind.value(fromText: text)
    }
    return values
  }
}
