/// No two records of a section agree in all of these fields.
public struct UniqueRule: Hashable, Sendable {
  /// The ids of the fields.
  public let fields: [String]
  /// The sentence for the person, shown at the first of the fields.
  public let message: String

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    fields = try object.texts("unique")
    message = try object.text("message")
    guard !fields.isEmpty else { throw object.fault("unique", "expected fields") }
    try object.finish()
  }
}
