/// A mobile number of the mainland: 11 digits, 1[3-9].
struct MobileKind: FieldKind {
  /// Spaces and hyphens between the digits are understood.
  func value(fromText text: String) -> FieldValue {
    .text(TypedText.narrow(TypedText.line(text)).filter { $0 != " " && $0 != "-" })
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let digits = Array(value.plainText.utf8)
    let areDigits = digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if areDigits, digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 { return [] }
    let sentence = "\(scope.field.label)不正确，请填写以13至19开头的11位数字手机号码。"
    return [scope.reason("mobile-malformed", sentence)]
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .telephone, maxLength: nil, suffix: nil)
  }
}
