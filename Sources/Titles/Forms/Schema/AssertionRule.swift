/// What must hold of the values of a section, or of each record.
public struct AssertionRule: Hashable, Sendable {
  /// What must hold.
  public let condition: FormCondition
  /// When the rule applies; nil means always.
  public let when: FormCondition?
  /// The sentence for the person.
  public let message: String
  /// The field that it is shown at.
  public let field: String
  /// True where it is only a hint.
  public let isHint: Bool

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    guard let inner = try object.optionalObject("assert") else { throw object.fault("assert", "missing") }
    condition = try FormCondition(inner)
    when = try object.optionalObject("when").map { (inner) throws(SchemaError) in try FormCondition(inner) }
    message = try object.text("message")
    field = try object.text("field")
    isHint = try object.flag("hint")
    try object.finish()
  }
}
