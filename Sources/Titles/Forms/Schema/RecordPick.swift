/// One record of a section that other fields may name as if it were a section of fields of its own (前置职称): the first
/// that meets the condition.
///
/// In JSON: `{"id": "prior", "section": "qualifications", "where": condition}`; a field of it is `prior.obtained`.
public struct RecordPick: Hashable, Sendable {
  /// The name that stands before the dot.
  public let id: String
  /// The section of records.
  public let section: String
  /// What its record meets; looks at the record's own fields alone.
  public let condition: FormCondition

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    id = try object.identifier("id")
    section = try object.text("section")
    guard let inner = try object.optionalObject("where") else { throw object.fault("where", "missing") }
    condition = try FormCondition(inner)
    try object.finish()
  }

  /// The values of the record in these answers; none where no record in use meets the condition.
  func values(_ answers: Answers) -> FieldValues {
    let records = answers.sections[section]?.records ?? []
    let found = records.first { record in
      !record.isIgnored && condition.holds { operand in operand.path.flatMap { record.values[$0.field] } }
    }
    return found?.values ?? [:]
  }
}
