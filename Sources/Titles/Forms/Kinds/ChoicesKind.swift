/// Any number of a list.
struct ChoicesKind: FieldKind {
  let source: OptionSource
  let maximum: Int?

  init(_ object: inout SchemaObject) throws(SchemaError) {
    source = try OptionSource(&object)
    maximum = try object.optionalInteger("max")
  }

  var verb: String { "选择" }
  var list: String? { source.list }
  var codes: [String]? { source.codes }

  func value(fromText text: String) -> FieldValue { .codes(text.split(separator: ",").map(String.init)) }

  /// In the order of the list, each once; unknown codes stay, at the end, for the checks to name.
  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    guard let chosen = posted.all(scope.field.id) else { return nil }
    let known = source.options(scope.context).map(\.code).filter(chosen.contains)
    var unknown: [String] = []
    for code in chosen where !known.contains(code) && !unknown.contains(code) { unknown.append(code) }
    return .codes(known + unknown)
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    var reasons: [Reason] = []
    for code in value.tokens where source.option(code, scope.context)?.isCurrent != true {
      let sentence = "\(scope.field.label)的选项“\(code.prefix(40))”不在列表中，请重新选择。"
      reasons.append(scope.reason("choice-unknown", sentence))
    }
    if let maximum, value.tokens.count > maximum {
      reasons.append(scope.reason("choice-too-many", "\(scope.field.label)最多选择\(maximum)项，现在选了\(value.tokens.count)项。"))
    }
    return reasons
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .checkboxes(values: value?.tokens ?? [], options: source.options(scope.context).filter(\.isCurrent))
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    .text(value.tokens.map { source.option($0, scope.context)?.label ?? $0 }.joined(separator: "、"))
  }
}
