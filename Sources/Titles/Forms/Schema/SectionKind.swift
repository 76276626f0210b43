/// What a section holds.
public enum SectionKind: Hashable, Sendable {
  /// Fields, once.
  case fields
  /// Any number of records of the same fields.
  case records(RecordsSchema)
  /// The files that the accepting authority or the plan asks for (附件要求).
  case attachments
}
