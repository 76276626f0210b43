/// A time from … to …, to the day or the month; the end may be 至今, or what else the schema calls it, where it allows that.
struct PeriodKind: FieldKind {
  let precision: DatePrecision
  let mayBeOpen: Bool
  /// What an open end is called.
  let openLabel: String
  let bounds: DateBounds

  init(_ object: inout SchemaObject) throws(SchemaError) {
    precision = try object.choice("precision", default: .month)
    mayBeOpen = try object.flag("open")
    openLabel = try object.optionalText("openLabel") ?? PeriodKind.untilNow
    bounds = try DateBounds(&object)
  }

  private static let untilNow = "至今"

  var references: [FieldPath] { bounds.references }

  /// `2019-07~2021-06`, `2019-07~至今`, or `~2021-06` where only the end is known.
  func value(fromText text: String) -> FieldValue {
    let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map { TypedText.line(String($0)) }
    let from = parts.first.map { TypedDate.normalized($0, precision) } ?? ""
    let end = parts.count > 1 ? parts[1] : ""
    let isOpen = end == openLabel
    return .period(PeriodValue(from: from, to: isOpen ? "" : TypedDate.normalized(end, precision), isOpen: isOpen))
  }

  /// A box that is not ticked sends nothing: where the end was sent and the box was not, the period is not open.
  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    let id = scope.field.id
    let from = posted.text("\(id).from").map(TypedText.line)
    let end = posted.text("\(id).to").map(TypedText.line)
    let open = posted.text("\(id).open")
    guard from != nil || end != nil || open != nil else { return nil }
    var period = PeriodValue(from: "")
    if case .period(let value) = current { period = value }
    if let from { period.from = TypedDate.normalized(from, precision) }
    if let end { period.to = TypedDate.normalized(end, precision) }
    if open != nil || end != nil { period.isOpen = !(open ?? "").isEmpty && open != "no" }
    return .period(period)
  }

  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason? {
    guard case .period(let period) = value, !(value?.isEmpty ?? true) else {
      return scope.reason("field-missing", "请填写\(scope.field.label)。", part: "from")
    }
    if period.from.isEmpty { return scope.reason("field-missing", "请填写\(scope.field.label)的开始时间。", part: "from") }
    guard period.to.isEmpty, !period.isOpen else { return nil }
    let advice = mayBeOpen ? "，没有结束的请勾选“\(openLabel)”" : ""
    return scope.reason("field-missing", "请填写\(scope.field.label)的结束时间\(advice)。", part: "to")
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    guard case .period(let period) = value else {
      return [scope.reason("date-malformed", "\(scope.field.label)不是有效的起止时间，请重新填写。", part: "from")]
    }
    let start = part(period.from, "from", "开始时间", in: scope)
    let end = period.isOpen ? (nil, []) : part(period.to, "to", "结束时间", in: scope)
    var reasons = start.1 + end.1
    if period.isOpen, !mayBeOpen {
      reasons.append(scope.reason("period-open", "\(scope.field.label)不能选择“\(openLabel)”，请填写结束时间。", part: "open"))
    }
    if period.isOpen, !period.to.isEmpty {
      let sentence = "\(scope.field.label)同时填写了结束时间和“\(openLabel)”，请只保留一个。"
      reasons.append(scope.reason("period-open-and-ended", sentence, part: "to"))
    }
    if let first = start.0, let last = end.0, last < first {
      reasons.append(scope.reason("period-reversed", "\(scope.field.label)的结束时间不能早于开始时间。", part: "to"))
    }
    return reasons
  }

  private func part(_ text: String, _ part: String, _ name: String, in scope: FieldScope) -> (Day?, [Reason]) {
    if text.isEmpty { return (nil, []) }
    let label = "\(scope.field.label)的\(name)"
    guard let day = TypedDate.day(text, precision) else {
      let sentence = "\(label)“\(text.prefix(20))”不是有效的日期，请按“\(TypedDate.example(precision))”的格式填写。"
      return (nil, [scope.reason("date-malformed", sentence, part: part)])
    }
    return (day, bounds.problems(of: day, precision, label: label, part: part, in: scope))
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    var period = PeriodValue(from: "")
    if case .period(let value) = value { period = value }
    return .period(value: period, precision: precision, openLabel: mayBeOpen ? openLabel : nil)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    guard case .period(let period) = value, !value.isEmpty else { return .text(value.plainText) }
    guard period.isOpen else { return .text("\(period.from) 至 \(period.to)") }
    return .text(openLabel == PeriodKind.untilNow ? "\(period.from) 至 今" : "\(period.from) 起，\(openLabel)")
  }
}
