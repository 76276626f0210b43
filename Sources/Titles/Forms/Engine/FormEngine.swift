/// One form in its surroundings: everything that is done with answers starts here.
///
/// Made for one request, cheap to make; all methods are pure and return new values.
public struct FormEngine {
  /// The form.
  public let schema: FormSchema
  /// The world around it.
  public let context: any FormContext

  /// The form `schema` in the surroundings `context`.
  public init(_ schema: FormSchema, in context: any FormContext) {
    self.schema = schema
    self.context = context
  }

  func scope(_ field: FieldSchema, _ section: SectionSchema, _ values: FieldValues, _ answers: Answers) -> FieldScope {
    FieldScope(schema: schema, context: context, answers: answers, section: section, values: values, field: field)
  }

  /// Whether `condition` holds for the values of `section` or of one of its records.
  func holds(
    _ condition: FormCondition, _ section: SectionSchema, _ values: FieldValues, _ answers: Answers
  ) -> Bool {
    condition.holds(records: { usedRecords($0, answers) }) { operand in
      switch operand {
      case .fact(let name): return context.fact(name).map(FieldValue.text)
      case .field(let path):
        if let other = path.section, other != section.id { return schema.values(other, answers)[path.field] }
        return values[path.field]
      }
    }
  }

  private func usedRecords(_ section: String, _ answers: Answers) -> [FieldValues] {
    (answers.sections[section]?.records ?? []).filter { !$0.isIgnored }.map(\.values)
  }

  /// The sections that take part, as the answers stand.
  public func visibleSections(_ answers: Answers) -> [SectionSchema] {
    schema.sections.filter { section in
      section.visibility.map { holds($0, section, answers.sections[section.id]?.fields ?? [:], answers) } ?? true
    }
  }

  /// The fields that show, as the values stand.
  func visibleFields(_ section: SectionSchema, _ values: FieldValues, _ answers: Answers) -> [FieldSchema] {
    section.fields.filter { field in
      field.visibility.map { holds($0, section, values, answers) } ?? true
    }
  }

  /// False where the value comes from outside and stays as it came.
  func isEditable(_ scope: FieldScope) -> Bool {
    if scope.field.isReadOnly { return false }
    switch scope.field.source {
    case .fact: return false
    case .computed(let name, let paths): return result(name, paths, in: scope) == nil
    case .person, .profile, .suggested, .register: return true
    }
  }

  func result(_ name: String, _ paths: [FieldPath], in scope: FieldScope) -> String? {
    context.computed(name, from: paths.map(scope.text))
  }
}
