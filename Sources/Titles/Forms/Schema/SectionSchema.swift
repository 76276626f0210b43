/// One section of a form. Immutable and shared.
public final class SectionSchema: Sendable {
  /// Unique in the form.
  public let id: String
  /// Its number in the list at the left, from 1.
  public let number: Int
  /// Its title, in the manual's words.
  public let title: String
  /// A shorter title for narrow places.
  public let shortTitle: String
  /// 填写说明: lines of plain text.
  public let guidance: [String]
  /// What it holds.
  public let kind: SectionKind
  /// Its fields (of a record, in a section of records); none for attachments.
  public let fields: [FieldSchema]
  /// Rules over several fields or records.
  public let rules: [FormRule]
  /// True where its records are kept once for a person (业绩档案) and flow into every application.
  public let isPortfolio: Bool
  /// When it takes part; nil means always.
  public let visibility: FormCondition?
  private let positions: [String: Int]

  init(_ object: SchemaObject, number: Int) throws(SchemaError) {
    var object = object
    self.number = number
    id = try object.identifier("id")
    title = try object.text("title")
    shortTitle = try object.optionalText("shortTitle") ?? title
    guidance = try object.texts("guidance")
    isPortfolio = try object.flag("portfolio")
    visibility = try object.optionalObject("visible").map { (inner) throws(SchemaError) in try FormCondition(inner) }
    switch try object.text("kind") {
    case "fields": kind = .fields
    case "attachments": kind = .attachments
    case "records":
      guard let records = try object.optionalObject("records") else { throw object.fault("records", "missing") }
      kind = .records(try RecordsSchema(records))
    default: throw object.fault("kind", "expected fields, records or attachments")
    }
    var fields: [FieldSchema] = []
    for inner in try object.objects("fields") { fields.append(try FieldSchema(inner)) }
    var rules: [FormRule] = []
    for inner in try object.objects("rules") { rules.append(try FormRule(inner)) }
    self.fields = fields
    self.rules = rules
    positions = Dictionary(fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    try object.finish()
  }

  /// The field `id`, or nil.
  public func field(_ id: String) -> FieldSchema? {
    positions[id].map { fields[$0] }
  }

  /// What it asks of its records; nil where it has none.
  public var records: RecordsSchema? {
    if case .records(let records) = kind { records } else { nil }
  }
}
