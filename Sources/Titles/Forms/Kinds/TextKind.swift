/// One line of text.
struct TextKind: FieldKind {
  let maxLength: Int
  let minLength: Int
  let mode: TextMode

  init(_ object: inout SchemaObject) throws(SchemaError) {
    maxLength = try object.integer("maxLength", default: 100)
    minLength = try object.integer("minLength", default: 0)
    mode = try object.choice("mode", default: .text)
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map { .text(TypedText.line($0)) }
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let text = value.plainText
    var reasons = TypedText.problems(text, maxLength: maxLength, in: scope)
    if text.count < minLength {
      let sentence = "\(scope.field.label)至少\(minLength)个字，请填写完整。"
      reasons.append(scope.reason("text-too-short", sentence))
    }
    return reasons
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: mode, maxLength: maxLength, suffix: nil)
  }
}
