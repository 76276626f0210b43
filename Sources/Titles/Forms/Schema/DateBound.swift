/// A bound of a date, as data: `"today"`, `{"date": "1949-10-01"}` or `{"field": "birthDate", "years": 16}`.
struct DateBound: Hashable, Sendable {
  enum Anchor: Hashable, Sendable {
    case today
    case day(Day)
    case field(FieldPath)
  }

  let anchor: Anchor
  /// Added to the anchor.
  let years: Int
  /// The sentence for the person; a plain one is made where it is nil.
  let message: String?

  init(_ node: JSONNode, at place: String) throws(SchemaError) {
    if node == .text("today") {
      (anchor, years, message) = (.today, 0, nil)
      return
    }
    var object = try SchemaObject(node, at: place)
    if let text = try object.optionalText("date") {
      guard let day = Day(text) else { throw object.fault("date", "expected yyyy-MM-dd") }
      anchor = .day(day)
    } else if try object.flag("today") {
      anchor = .today
    } else {
      anchor = .field(FieldPath(try object.text("field")))
    }
    years = try object.integer("years", default: 0)
    message = try object.optionalText("message")
    try object.finish()
  }

  static func list(_ object: inout SchemaObject, _ key: String) throws(SchemaError) -> [DateBound] {
    var bounds: [DateBound] = []
    for node in try object.optionalArray(key) ?? [] {
      bounds.append(try DateBound(node, at: object.fault(key, "").faults[0].place))
    }
    return bounds
  }

  /// The field that it depends on.
  var path: FieldPath? {
    if case .field(let path) = anchor { path } else { nil }
  }
}
