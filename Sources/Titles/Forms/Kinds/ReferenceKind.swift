/// A thing that is looked up by name in a long list: the employer among the registered units, the place of the archive.
struct ReferenceKind: FieldKind {
  let source: String
  /// True where a name that is in no list may stand (an archive outside the city).
  let mayBeUnlisted: Bool
  /// What to do where the name is in no list.
  let advice: String
  let maxLength: Int

  init(_ object: inout SchemaObject) throws(SchemaError) {
    source = try object.text("list")
    mayBeUnlisted = try object.flag("unlisted")
    advice = try object.optionalText("advice") ?? "请从列表中选择"
    maxLength = try object.integer("maxLength", default: 100)
  }

  var verb: String { "选择" }
  var list: String? { source }

  func value(fromText text: String) -> FieldValue { .reference(ReferenceValue(id: "", name: text)) }

  /// The name is what the person sees; the id that a script adds counts only where it still fits the name.
  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    guard let typed = posted.text(scope.field.id) else { return nil }
    let name = TypedText.line(typed)
    if name.isEmpty { return .reference(ReferenceValue(id: "", name: "")) }
    if case .reference(let value) = current, value.name == name, !value.id.isEmpty { return current }
    let id = posted.text("\(scope.field.id).id").flatMap { $0.isEmpty ? nil : $0 }
    if let id, let found = scope.context.resolve(source, id: id, name: name), found.label == name {
      return .reference(ReferenceValue(id: found.code, name: found.label))
    }
    let found = scope.context.resolve(source, id: nil, name: name)
    return .reference(ReferenceValue(id: found?.code ?? "", name: found?.label ?? name))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    guard case .reference(let reference) = value else {
      return [scope.reason("reference-unknown", "\(scope.field.label)没有选定，\(advice)。")]
    }
    var reasons = TypedText.problems(reference.name, maxLength: maxLength, in: scope)
    if reference.id.isEmpty, !mayBeUnlisted {
      let sentence = "没有找到\(scope.field.label)“\(reference.name.prefix(50))”，\(advice)。"
      reasons.append(scope.reason("reference-unknown", sentence))
    }
    return reasons
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    guard case .reference(let reference) = value else {
      return .search(value: ReferenceValue(id: "", name: value?.plainText ?? ""), list: source)
    }
    return .search(value: reference, list: source)
  }
}
