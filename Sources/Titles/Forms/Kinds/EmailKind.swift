/// An address of electronic mail, as `EmailAddress` understands it.
struct EmailKind: FieldKind {
  func value(fromText text: String) -> FieldValue {
    .text((try? EmailAddress(text))?.text ?? TypedText.line(text))
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    EmailAddress.problem(in: value.plainText, field: scope.field.id).map { [$0] } ?? []
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .email, maxLength: 254, suffix: nil)
  }
}
