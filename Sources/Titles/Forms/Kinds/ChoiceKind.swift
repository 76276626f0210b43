/// One of a list.
struct ChoiceKind: FieldKind {
  enum Style: String, CaseIterable {
    case select
    case radios
  }

  let source: OptionSource
  let style: Style

  init(_ object: inout SchemaObject) throws(SchemaError) {
    source = try OptionSource(&object)
    style = try object.choice("style", default: .select)
  }

  var verb: String { "选择" }
  var list: String? { source.list }
  var codes: [String]? { source.codes }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map { .text(TypedText.line($0)) }
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let code = value.plainText
    guard let option = source.option(code, scope.context) else {
      return [scope.reason("choice-unknown", "\(scope.field.label)的选项“\(code.prefix(40))”不在列表中，请重新选择。")]
    }
    guard option.isCurrent else {
      return [scope.reason("choice-retired", "\(scope.field.label)的选项“\(option.label)”已停用，请重新选择。")]
    }
    return []
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    let options = source.options(scope.context).filter(\.isCurrent)
    let code = value?.plainText ?? ""
    return style == .radios
      ? .radios(value: code, options: options) : .select(value: code, options: options, parent: nil)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    .text(source.option(value.plainText, scope.context)?.label ?? value.plainText)
  }
}
