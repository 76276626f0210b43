/// A condition of a form: a small language over answers and facts of the surroundings.
///
/// In JSON: `{"field": "category", "equals": "x"}`, `{"field": …, "in": […]}`, `{"field": …, "notEmpty": true}`,
/// `{"field": …, "sameAs": "section.other"}`, `{"field": …, "notBefore": "section.other"}`, `{"fact": "channel", "equals": "x"}`
/// and so on, `{"records": "section", "where": {…}}`, `{"all": […]}`, `{"any": […]}`, `{"not": {…}}`.
public indirect enum FormCondition: Hashable, Sendable {
  /// What is looked at.
  public enum Operand: Hashable, Sendable {
    /// A field's value.
    case field(FieldPath)
    /// A fact of the surroundings, by name.
    case fact(String)

    /// The field, where it is one.
    var path: FieldPath? {
      if case .field(let path) = self { path } else { nil }
    }
  }

  /// One of the operand's tokens is in the list.
  case oneOf(Operand, [String])
  /// The operand has any value.
  case notEmpty(Operand)
  /// The two operands have the same tokens.
  case same(Operand, Operand)
  /// Both are dates and the first is not before the second, each cut to what both say (a month, a year).
  case notBefore(Operand, Operand)
  /// A record in use of the section meets the condition, whose plain field names are those of the record.
  case someRecord(String, FormCondition)
  /// Every one holds.
  case all([FormCondition])
  /// At least one holds.
  case any([FormCondition])
  /// It does not hold.
  case not(FormCondition)

  init(_ object: SchemaObject) throws(SchemaError) {
    var object = object
    if object.has("all") {
      self = .all(try FormCondition.list(object.objects("all")))
    } else if object.has("any") {
      self = .any(try FormCondition.list(object.objects("any")))
    } else if let inner = try object.optionalObject("not") {
      self = .not(try FormCondition(inner))
    } else if let section = try object.optionalText("records") {
      guard let inner = try object.optionalObject("where") else { throw object.fault("where", "missing") }
      self = .someRecord(section, try FormCondition(inner))
    } else {
      let operand: Operand =
        if let fact = try object.optionalText("fact") { .fact(fact) } else { .field(FieldPath(try object.text("field"))) }
      if let value = try object.optionalText("equals") {
        self = .oneOf(operand, [value])
      } else if object.has("in") {
        self = .oneOf(operand, try object.texts("in"))
      } else if let other = try object.optionalText("sameAs") {
        self = .same(operand, .field(FieldPath(other)))
      } else if let other = try object.optionalText("notBefore") {
        self = .notBefore(operand, .field(FieldPath(other)))
      } else {
        guard try object.flag("notEmpty") else {
          throw SchemaError(object.place, "expected equals, in, sameAs, notBefore or notEmpty")
        }
        self = .notEmpty(operand)
      }
    }
    try object.finish()
  }

  private static func list(_ objects: [SchemaObject]) throws(SchemaError) -> [FormCondition] {
    var conditions: [FormCondition] = []
    for object in objects { conditions.append(try FormCondition(object)) }
    return conditions
  }

  /// Whether it holds, with `value` saying what an operand is and `records` which records of a section are in use.
  public func holds(
    records: (_ section: String) -> [FieldValues] = { _ in [] }, _ value: (Operand) -> FieldValue?
  ) -> Bool {
    switch self {
    case .oneOf(let operand, let values): value(operand)?.isOne(of: values) ?? false
    case .notEmpty(let operand): !(value(operand)?.tokens.isEmpty ?? true)
    case .same(let first, let second): (value(first)?.tokens ?? []) == (value(second)?.tokens ?? [])
    case .notBefore(let first, let second): FormCondition.isNotBefore(value(first), value(second))
    case .someRecord(let section, let condition):
      records(section).contains { values in
        condition.holds(records: records) { operand in
          if let path = operand.path, path.section == nil { values[path.field] } else { value(operand) }
        }
      }
    case .all(let conditions): conditions.allSatisfy { $0.holds(records: records, value) }
    case .any(let conditions): conditions.contains { $0.holds(records: records, value) }
    case .not(let condition): !condition.holds(records: records, value)
    }
  }

  /// A month against a day of that month is not before it: what one of them does not say counts for neither.
  private static func isNotBefore(_ first: FieldValue?, _ second: FieldValue?) -> Bool {
    guard let left = TypedDate.exact(first), let right = TypedDate.exact(second) else { return false }
    let precision = TypedDate.coarser(left.precision, right.precision)
    guard let day = TypedDate.cut(left.day, precision), let bound = TypedDate.cut(right.day, precision) else { return false }
    return day >= bound
  }

  /// Every field it looks at, with the values that it compares to.
  var fields: [(path: FieldPath, values: [String])] {
    switch self {
    case .oneOf(.field(let path), let values): [(path, values)]
    case .notEmpty(let operand): [operand].compactMap(\.path).map { ($0, []) }
    case .same(let first, let second), .notBefore(let first, let second):
      [first, second].compactMap(\.path).map { ($0, []) }
    case .someRecord(_, let condition): condition.fields.filter { $0.path.section != nil }
    case .oneOf(.fact, _): []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    }
  }

  /// Every section whose records it looks through, with what it asks of one.
  var recordConditions: [(section: String, condition: FormCondition)] {
    switch self {
    case .someRecord(let section, let condition): [(section, condition)]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.recordConditions)
    case .not(let condition): condition.recordConditions
    case .oneOf, .notEmpty, .same, .notBefore: []
    }
  }
}
