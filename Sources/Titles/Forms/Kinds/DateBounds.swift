/// The bounds of one date, and their sentences.
struct DateBounds: Sendable {
  let notBefore: [DateBound]
  let notAfter: [DateBound]

  init(_ object: inout SchemaObject) throws(SchemaError) {
    notBefore = try DateBound.list(&object, "notBefore")
    notAfter = try DateBound.list(&object, "notAfter")
  }

  var references: [FieldPath] { (notBefore + notAfter).compactMap(\.path) }

  /// The problems of `day`, called `label` in sentences; `part` names the input within the field.
  func problems(of day: Day, _ precision: DatePrecision, label: String, part: String?, in scope: FieldScope) -> [Reason] {
    var reasons: [Reason] = []
    for bound in notAfter {
      guard let limit = limit(bound, precision, in: scope), day > limit else { continue }
      let code = bound.anchor == .today ? "date-in-future" : "date-too-late"
      let sentence = bound.message ?? "\(label)不能晚于\(name(bound, limit, precision, in: scope))。"
      reasons.append(scope.reason(code, sentence, part: part))
    }
    for bound in notBefore {
      guard let limit = limit(bound, precision, in: scope), day < limit else { continue }
      let sentence = bound.message ?? "\(label)不能早于\(name(bound, limit, precision, in: scope))。"
      reasons.append(scope.reason("date-too-early", sentence, part: part))
    }
    return reasons
  }

  /// The tightest bounds, for the input.
  func range(in scope: FieldScope) -> (earliest: Day?, latest: Day?) {
    let earliest = notBefore.compactMap { limit($0, .day, in: scope) }.max()
    let latest = notAfter.compactMap { limit($0, .day, in: scope) }.min()
    return (earliest, latest)
  }

  /// The day that the bound means, cut to the precision that is asked: two months are compared, not a month and a day.
  private func limit(_ bound: DateBound, _ precision: DatePrecision, in scope: FieldScope) -> Day? {
    let anchor: Day?
    switch bound.anchor {
    case .today: anchor = scope.context.today
    case .day(let day): anchor = day
    case .field(let path): anchor = DateBounds.day(scope.value(path))
    }
    return anchor.flatMap { TypedDate.cut($0.adding(months: 12 * bound.years), precision) }
  }

  /// The day that another field says, however exactly it says it.
  static func day(_ value: FieldValue?) -> Day? {
    TypedDate.exact(value)?.day
  }

  private func name(_ bound: DateBound, _ limit: Day, _ precision: DatePrecision, in scope: FieldScope) -> String {
    if bound.anchor == .today, bound.years == 0 { return "今天" }
    let text = TypedDate.text(limit, precision)
    guard case .field(let path) = bound.anchor, bound.years == 0 else { return text }
    return "\(scope.label(path))（\(text)）"
  }
}
