/// A number with its unit, whole or with decimals.
struct NumberKind: FieldKind {
  let decimals: Int
  let minimum: Int?
  let maximum: Int?
  let unit: String?

  init(_ object: inout SchemaObject) throws(SchemaError) {
    decimals = try object.integer("decimals", default: 0)
    minimum = try object.optionalInteger("min")
    maximum = try object.optionalInteger("max")
    unit = try object.optionalText("unit")
    guard (0...6).contains(decimals) else { throw object.fault("decimals", "expected 0 to 6") }
  }

  /// Full-width digits and thousands separators are understood.
  func value(fromText text: String) -> FieldValue {
    .text(TextRules.halfWidth(TypedText.line(text)).filter { $0 != "," })
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  /// The number in units of its last decimal; nil where the text is no such number.
  private func scaled(_ text: String) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 12, let number = Int(whole) else { return nil }
    guard whole.utf8.first != UInt8(ascii: "+") else { return nil }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= decimals else { return nil }
    guard fraction.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let filled = fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
    let rest = Int(filled) ?? 0
    return number * scale + (whole.utf8.first == UInt8(ascii: "-") ? -rest : rest)
  }

  private var scale: Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let label = scope.field.label
    guard let number = scaled(value.plainText) else {
      let wanted = decimals == 0 ? "整数" : "数字，最多\(decimals)位小数"
      return [scope.reason("number-malformed", "\(label)“\(value.plainText.prefix(20))”不正确，请填写\(wanted)。")]
    }
    var reasons: [Reason] = []
    let suffix = unit ?? ""
    if let minimum, number < minimum * scale {
      reasons.append(scope.reason("number-too-small", "\(label)不能小于\(minimum)\(suffix)。"))
    }
    if let maximum, number > maximum * scale {
      reasons.append(scope.reason("number-too-large", "\(label)不能大于\(maximum)\(suffix)。"))
    }
    return reasons
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: decimals == 0 ? .numeric : .decimal, maxLength: nil, suffix: unit)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    guard let unit, scaled(value.plainText) != nil else { return .text(value.plainText) }
    return .text(value.plainText + unit)
  }

  func cell(_ value: FieldValue, in scope: FieldScope) -> SheetCell {
    scaled(value.plainText) == nil ? .text(value.plainText) : .number(value.plainText)
  }
}
