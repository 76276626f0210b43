/// What a section of records asks of them.
public struct RecordsSchema: Hashable, Sendable {
  /// How many there must be at least.
  public let minimum: Int
  /// How many there may be.
  public let maximum: Int
  /// What one is called: 学历学位, 工作经历.
  public let noun: String
  /// One line that tells records apart, with field ids in braces: `{period} · {employer}`.
  public let summary: String
  /// The field whose time orders them, newest first, when they are sorted on request.
  public let order: String?
  /// A table that the surroundings make of its records and show beside them.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    /// What each year asks of continuing education, and what is reached.
    case courses
  }

  /// The table beside its records; nil where there is none.
  public let table: Table?
  /// Where its records can come from besides being typed.
  public let inflows: [Inflow]

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    minimum = try object.integer("min", default: 0)
    maximum = try object.integer("max", default: 50)
    noun = try object.text("noun")
    summary = try object.text("summary")
    order = try object.optionalText("order")
    table = object.has("table") ? try object.choice("table", default: .courses) : nil
    var inflows: [Inflow] = []
    for inner in try object.objects("inflows") { inflows.append(try Inflow(inner)) }
    self.inflows = inflows
    guard minimum >= 0, maximum >= max(minimum, 1) else { throw object.fault("max", "smaller than min") }
    try object.finish()
  }

  /// The summary's pieces: text and field ids in turn.
  var summaryParts: [(text: String, field: String?)] {
    var parts: [(String, String?)] = []
    var rest = summary[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append((String(rest), nil)) }
    return parts
  }
}
