/// The answers of one section.
public enum SectionAnswers: Hashable, Sendable {
  /// Values by field id, or files by the id of the attachment requirement.
  case fields(FieldValues)
  /// Ordered records.
  case records([AnswerRecord])

  /// The values of a section of fields; empty for records.
  public var fields: FieldValues {
    if case .fields(let values) = self { values } else { [:] }
  }

  /// The records of a section of records; empty for fields.
  public var records: [AnswerRecord] {
    if case .records(let records) = self { records } else { [] }
  }

  /// True where nothing at all was entered.
  public var isEmpty: Bool {
    switch self {
    case .fields(let values): values.values.allSatisfy(\.isEmpty)
    case .records(let records): records.isEmpty
    }
  }

  /// Every file that is named anywhere in it.
  public var files: [FileReference] {
    switch self {
    case .fields(let values): values.values.flatMap(\.files)
    case .records(let records): records.flatMap { $0.values.values.flatMap(\.files) }
    }
  }
}
