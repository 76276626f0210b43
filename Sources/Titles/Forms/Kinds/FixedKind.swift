/// Text that is set from outside and that the person cannot change (受理部门, 姓名).
struct FixedKind: FieldKind {
  /// The list that turns its code into words, where it holds a code.
  let source: OptionSource?

  init(_ object: inout SchemaObject) throws(SchemaError) {
    source = object.has("list") || object.has("options") ? try OptionSource(&object) : nil
  }

  var list: String? { source?.list }
  var codes: [String]? { source?.codes }

  func adopted(_ value: FieldValue) -> FieldValue { .text(value.plainText) }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? { nil }

  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason? {
    guard value?.isEmpty ?? true else { return nil }
    let sentence = "\(scope.field.label)为空：此项由系统带入，请先在个人中心完善基本信息后再申报。"
    return scope.reason("field-missing", sentence)
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] { [] }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .readOnly(value.map { display($0, in: scope) } ?? .text(""))
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    .text(source?.option(value.plainText, scope.context)?.label ?? value.plainText)
  }
}
