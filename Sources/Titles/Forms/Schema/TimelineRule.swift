/// Overlaps and gaps between the periods of a section's records are shown as hints, never as problems.
public struct TimelineRule: Hashable, Sendable {
  /// The id of the period field.
  public let field: String
  /// A gap longer than this many months is mentioned.
  public let gapMonths: Int

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    field = try object.text("timeline")
    gapMonths = try object.integer("gapMonths", default: 1)
    try object.finish()
  }
}
