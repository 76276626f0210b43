/// Whether a field must be filled.
public enum Requirement: Hashable, Sendable {
  case never
  case always
  case when(FormCondition)

  init(_ object: inout SchemaObject, _ key: String) throws(SchemaError) {
    switch object.node(key) {
    case nil, .flag(false): self = .never
    case .flag(true): self = .always
    case .some(let node): self = .when(try FormCondition(SchemaObject(node, at: object.fault(key, "").faults[0].place)))
    }
  }

  /// The condition, where there is one.
  var condition: FormCondition? {
    if case .when(let condition) = self { condition } else { nil }
  }
}
