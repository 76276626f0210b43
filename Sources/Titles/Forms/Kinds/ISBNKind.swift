/// An ISBN of 13 or 10 digits with its check digit (ISO 2108).
struct ISBNKind: FieldKind {
  func value(fromText text: String) -> FieldValue { .text(TextRules.halfWidth(TypedText.line(text)).uppercased()) }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let text = value.plainText.hasPrefix("ISBN") ? String(value.plainText.dropFirst(4)) : value.plainText
    let digits = Array(text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 && $0 != UInt8(ascii: ":") })
    guard digits.count == 13 || digits.count == 10 else {
      return [scope.reason("isbn-length", "\(scope.field.label)应为13位（2007年以前为10位），请按版权页填写。")]
    }
    if digits.count == 13 ? ISBNKind.isISBN13(digits) : ISBNKind.isISBN10(digits) { return [] }
    return [scope.reason("isbn-checksum", "\(scope.field.label)的校验位不对，请核对版权页上的号码。")]
  }

  static func isISBN13(_ digits: [UInt8]) -> Bool {
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), digits.starts(with: "97".utf8) else { return false }
    guard digits[2] == UInt8(ascii: "8") || digits[2] == UInt8(ascii: "9") else { return false }
    let sum = digits.enumerated().reduce(0) { $0 + Int($1.element - 0x30) * ($1.offset % 2 == 0 ? 1 : 3) }
    return sum % 10 == 0
  }

  static func isISBN10(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, byte) in digits.enumerated() {
      let isCheckLetter = index == 9 && byte == UInt8(ascii: "X")
      guard isCheckLetter || (byte >= 0x30 && byte <= 0x39) else { return false }
      sum += (10 - index) * (isCheckLetter ? 10 : Int(byte - 0x30))
    }
    return sum % 11 == 0
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .text, maxLength: 30, suffix: nil)
  }
}
