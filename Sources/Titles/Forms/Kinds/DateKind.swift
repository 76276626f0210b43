/// A date, a month or a year.
struct DateKind: FieldKind {
  let precision: DatePrecision
  let bounds: DateBounds

  init(_ object: inout SchemaObject, _ precision: DatePrecision) throws(SchemaError) {
    self.precision = precision
    bounds = try DateBounds(&object)
  }

  var verb: String { "填写" }
  var references: [FieldPath] { bounds.references }

  func value(fromText text: String) -> FieldValue { .text(TypedDate.normalized(TypedText.line(text), precision)) }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let label = scope.field.label
    guard let day = TypedDate.day(value.plainText, precision) else {
      let sentence = "\(label)“\(value.plainText.prefix(20))”不是有效的日期，请按“\(TypedDate.example(precision))”的格式填写。"
      return [scope.reason("date-malformed", sentence)]
    }
    return bounds.problems(of: day, precision, label: label, part: nil, in: scope)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    let text = value?.plainText ?? ""
    switch precision {
    case .day:
      let range = bounds.range(in: scope)
      return .date(value: text, earliest: range.earliest, latest: range.latest)
    case .month: return .month(value: text)
    case .year: return .text(value: text, mode: .numeric, maxLength: 4, suffix: "年")
    }
  }

  func cell(_ value: FieldValue, in scope: FieldScope) -> SheetCell {
    if precision == .day, let day = TypedDate.day(value.plainText, .day) { return .day(day) }
    return .text(value.plainText)
  }
}
