/// How many records may or must meet a condition: exactly one 最高学历, at most five 代表作.
public struct CountRule: Hashable, Sendable {
  /// Which records are counted.
  public let condition: FormCondition
  /// The rule applies only where a record meets this; nil means always.
  public let when: FormCondition?
  /// The fewest.
  public let minimum: Int
  /// The most; nil means any number.
  public let maximum: Int?
  /// The sentence for the person.
  public let message: String
  /// The field that it is shown at.
  public let field: String?

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    guard let inner = try object.optionalObject("count") else { throw object.fault("count", "missing") }
    condition = try FormCondition(inner)
    when = try object.optionalObject("when").map { (inner) throws(SchemaError) in try FormCondition(inner) }
    minimum = try object.integer("min", default: 0)
    maximum = try object.optionalInteger("max")
    message = try object.text("message")
    field = try object.optionalText("field")
    try object.finish()
  }
}
