/// One step of a cascade (系列 → 职称, 系列 → 专业 → 专业方向): the entries depend on another field.
struct CascadeKind: FieldKind {
  enum Typing: String, CaseIterable {
    /// Only what the list has.
    case never
    /// Typed where the list has nothing under the parent, else chosen.
    case whenEmpty
  }

  let source: CascadeSource
  let parentField: String?
  let typing: Typing
  let maxLength: Int

  init(_ object: inout SchemaObject) throws(SchemaError) {
    source = try CascadeSource(&object)
    parentField = try object.optionalText("parent")
    typing = try object.choice("typed", default: .never)
    maxLength = try object.integer("maxLength", default: 50)
  }

  var verb: String { "选择" }
  var list: String? { source.list }
  var codes: [String]? { source.codes }
  var parent: String? { parentField }
  var references: [FieldPath] { parentField.map { [FieldPath($0)] } ?? [] }

  private func parentCode(_ scope: FieldScope) -> String? {
    parentField.map { scope.text(FieldPath($0)) }
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map { .text(TypedText.line($0)) }
  }

  func missing(_ value: FieldValue?, in scope: FieldScope) -> Reason? {
    guard value?.isEmpty ?? true else { return nil }
    if let parentField, parentCode(scope)?.isEmpty ?? true {
      let first = scope.label(FieldPath(parentField))
      return scope.reason("field-missing", "请先选择\(first)，再选择\(scope.field.label)。")
    }
    return scope.reason("field-missing", "请\(isTyped(scope) ? "填写" : "选择")\(scope.field.label)。")
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let code = value.plainText
    if let option = source.option(code, parent: parentCode(scope), scope.context) {
      if option.isCurrent { return [] }
      return [scope.reason("choice-retired", "\(scope.field.label)“\(option.label)”已停用，请重新选择。")]
    }
    if isTyped(scope) { return TypedText.problems(code, maxLength: maxLength, in: scope) }
    let place = parentField.map { "不属于所选的\(scope.label(FieldPath($0)))" } ?? "不在列表中"
    return [scope.reason("choice-unknown", "\(scope.field.label)\(place)，请重新选择。")]
  }

  private func isTyped(_ scope: FieldScope) -> Bool {
    guard typing == .whenEmpty, let parent = parentCode(scope), !parent.isEmpty else { return false }
    return source.options(parent: parent, scope.context).isEmpty
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    let text = value?.plainText ?? ""
    if isTyped(scope) { return .text(value: text, mode: .text, maxLength: maxLength, suffix: nil) }
    let parent = parentCode(scope)
    let options = parent == "" ? [] : source.options(parent: parent, scope.context).filter(\.isCurrent)
    return .select(value: text, options: options, parent: parentField)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent {
    let code = value.plainText
    return .text(source.option(code, parent: parentCode(scope), scope.context)?.label ?? code)
  }
}
