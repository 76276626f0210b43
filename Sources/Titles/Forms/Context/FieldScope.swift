/// Where a field is looked at: its schema, the record or section that it stands in, all answers, the surroundings.
struct FieldScope {
  let schema: FormSchema
  let context: any FormContext
  let answers: Answers
  let section: SectionSchema
  /// The values of the record, or of the section.
  var values: FieldValues
  let field: FieldSchema

  /// The value that `path` names, seen from here.
  func value(_ path: FieldPath) -> FieldValue? {
    guard let other = path.section, other != section.id else { return values[path.field] }
    return schema.values(other, answers)[path.field]
  }

  /// The value's text, or empty.
  func text(_ path: FieldPath) -> String { value(path)?.tokens.first ?? "" }

  /// The label of the field that `path` names.
  func label(_ path: FieldPath) -> String { schema.field(path, from: section.id)?.label ?? path.field }

  func holds(_ condition: FormCondition) -> Bool {
    FormEngine(schema, in: context).holds(condition, section, values, answers)
  }

  var isVisible: Bool { field.visibility.map(holds) ?? true }

  var isRequired: Bool {
    switch field.requirement {
    case .never: false
    case .always: true
    case .when(let condition): holds(condition)
    }
  }

  /// A problem of this field; `part` names the input within it, such as `from`.
  func reason(_ code: String, _ sentence: String, part: String? = nil) -> Reason {
    Reason(code, sentence, field: part.map { "\(field.id).\($0)" } ?? field.id)
  }
}
