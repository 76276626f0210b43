/// A yes or a no.
struct YesNoKind: FieldKind {
  private static let options = [FormOption(code: "yes", label: "是"), FormOption(code: "no", label: "否")]

  var verb: String { "选择" }
  var codes: [String]? { ["yes", "no"] }

  func value(fromText text: String) -> FieldValue {
    switch text {
    case "yes", "是": .flag(true)
    case "no", "否": .flag(false)
    default: .text(text)
    }
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map { value(fromText: TypedText.line($0)) }
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    if case .flag = value { return [] }
    return [scope.reason("choice-unknown", "\(scope.field.label)请选择“是”或“否”。")]
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .radios(value: value?.tokens.first ?? "", options: YesNoKind.options)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    guard case .flag(let isYes) = value else { return .text(value.plainText) }
    return .text(isYes ? "是" : "否")
  }
}
