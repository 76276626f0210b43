/// A mobile number of the mainland, as `MobileNumber` understands it.
struct MobileKind: FieldKind {
  func value(fromText text: String) -> FieldValue {
    .text((try? MobileNumber(text))?.text ?? TypedText.line(text))
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    MobileNumber.problem(in: value.plainText, field: scope.field.id).map { [$0] } ?? []
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .telephone, maxLength: nil, suffix: nil)
  }
}
