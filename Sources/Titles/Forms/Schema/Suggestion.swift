/// A yes or a no that follows from other answers as long as the person does not say otherwise (是否任现职以来).
///
/// In JSON, as a field's source: `{"suggested": condition, "when": condition}`.
public struct Suggestion: Hashable, Sendable {
  /// Holds for a yes.
  public let condition: FormCondition
  /// Where nothing can be said yet, it does not hold; nil means that something can always be said.
  public let when: FormCondition?

  init(_ object: inout SchemaObject) throws(SchemaError) {
    guard let inner = try object.optionalObject("suggested") else { throw object.fault("suggested", "missing") }
    condition = try FormCondition(inner)
    when = try object.optionalObject("when").map { (inner) throws(SchemaError) in try FormCondition(inner) }
  }

  /// Everything that it looks at.
  var conditions: [FormCondition] { [condition] + (when.map { [$0] } ?? []) }
}
