/// Text of several lines with a counter.
struct LongTextKind: FieldKind {
  let maxLength: Int

  init(_ object: inout SchemaObject) throws(SchemaError) {
    maxLength = try object.integer("maxLength", default: 2000)
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map { .text(TypedText.lines($0)) }
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    TypedText.problems(value.plainText, maxLength: maxLength, allowsLines: true, in: scope)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .longText(value: value?.plainText ?? "", maxLength: maxLength)
  }

  func display(_ value: FieldValue, in scope: FieldScope) -> DisplayContent { .longText(value.plainText) }
}
