/// A form as data: its steps, sections and fields. One engine makes everything else out of it.
///
/// An application pins the version that it was started with, so a version that was used is never edited. Immutable and shared.
public final class FormSchema: Sendable {
  /// The business's code name, such as `initialDetermination`.
  public let business: String
  /// Counts up with every change.
  public let version: Int
  /// The form's title.
  public let title: String
  /// The bar at the top.
  public let steps: [FormStep]
  /// The sections, in order.
  public let sections: [SectionSchema]
  /// The fields that stand on 公示表, in the order of its columns.
  public let posting: [FieldPath]
  /// What of records and long texts stands on 公示表 besides.
  public let postingDetails: [FieldPath]
  /// Records that fields elsewhere in the form may name.
  public let picks: [RecordPick]
  /// Bounds of the whole form.
  public let limits: FormLimits
  /// Those in which a field follows from other answers.
  let sectionsWithSuggestions: [SectionSchema]
  private let positions: [String: Int]

  /// The schema in the JSON file with these bytes. Throws `SchemaError` that names each faulty place.
  public init(json: [UInt8]) throws(SchemaError) {
    var object = try SchemaObject(JSONNode(parsing: json), at: "")
    business = try object.text("business")
    version = try object.integer("version", default: 1)
    title = try object.text("title")
    posting = try object.texts("posting").map { FieldPath($0) }
    postingDetails = try object.texts("postingDetails").map { FieldPath($0) }
    limits = try FormLimits(object.optionalObject("limits"))
    var picks: [RecordPick] = []
    for inner in try object.objects("picks") { picks.append(try RecordPick(inner)) }
    self.picks = picks
    var steps: [FormStep] = []
    for inner in try object.objects("steps") { steps.append(try FormStep(inner)) }
    var sections: [SectionSchema] = []
    for (index, inner) in try object.objects("sections").enumerated() {
      sections.append(try SectionSchema(inner, number: index + 1))
    }
    self.steps = steps
    self.sections = sections
    sectionsWithSuggestions = sections.filter { section in
      section.fields.contains { if case .suggested = $0.source { true } else { false } }
    }
    positions = Dictionary(sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    try object.finish()
    let faults = SchemaCheck(self).faults
    guard faults.isEmpty else { throw SchemaError(faults) }
  }

  /// The section `id`, or nil.
  public func section(_ id: String) -> SectionSchema? {
    positions[id].map { sections[$0] }
  }

  /// Its sections by name, in order.
  public var sectionNames: [SectionName] { sections.map { SectionName(id: $0.id, title: $0.title) } }

  /// The field that `path` names, looked at from `section`.
  public func field(_ path: FieldPath, from section: String) -> FieldSchema? {
    self.section(home(of: path.section ?? section))?.field(path.field)
  }

  /// The sections that a person keeps once for all applications (业绩档案), in order.
  public var portfolioSections: [SectionSchema] { sections.filter(\.isPortfolio) }

  /// The sections whose records bear on those of `section`, and it itself: those that a record is picked from, and for one
  /// of these all in which something follows from the pick.
  public func sections(bearingOn section: String) -> Set<String> {
    var sections = Set(picks.map(\.section) + [section])
    if picks.contains(where: { $0.section == section }) { sections.formUnion(sectionsWithSuggestions.map(\.id)) }
    return sections
  }

  /// The section behind a name that stands before a dot: the one of a pick, or itself.
  func home(of name: String) -> String { picks.first { $0.id == name }?.section ?? name }

  /// The values behind a name that stands before a dot: those of the picked record, or of the section of fields.
  func values(_ name: String, _ answers: Answers) -> FieldValues {
    if let pick = picks.first(where: { $0.id == name }) { return pick.values(answers) }
    return answers.sections[name]?.fields ?? [:]
  }

  /// The names of all lists that its fields choose from: what the surroundings must know.
  public var lists: Set<String> {
    Set(sections.flatMap(\.fields).compactMap { $0.kind.list })
  }
}
