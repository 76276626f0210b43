/// All that a person entered in a form, by section id.
public struct Answers: Hashable, Sendable {
  /// The sections, by id.
  public var sections: SortedMap<SectionAnswers>

  /// Answers of these sections.
  public init(sections: SortedMap<SectionAnswers> = [:]) {
    self.sections = sections
  }

  /// The answers of the section `id`; nil where it was never touched.
  public subscript(section id: String) -> SectionAnswers? {
    get { sections[id] }
    set { sections[id] = newValue }
  }

  /// The value of a field in a section of fields.
  public subscript(section: String, field: String) -> FieldValue? {
    get { sections[section]?.fields[field] }
    set {
      var values = sections[section]?.fields ?? [:]
      values[field] = newValue
      sections[section] = .fields(values)
    }
  }

  /// Every file that is named anywhere: what must outlive a cleaning of the attachment store.
  public var files: [FileReference] { sections.values.flatMap(\.files) }
}
