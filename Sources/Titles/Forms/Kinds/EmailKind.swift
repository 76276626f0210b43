/// An address of electronic mail: the practical subset of RFC 5321 that mail systems deliver.
struct EmailKind: FieldKind {
  func value(fromText text: String) -> FieldValue { .text(TypedText.narrow(TypedText.line(text))) }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    if EmailKind.isAddress(value.plainText) { return [] }
    return [scope.reason("email-malformed", "\(scope.field.label)不正确，请按“name@example.com”的格式填写。")]
  }

  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
    let isLocal = parts[0].utf8.allSatisfy { isWord($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
    guard isLocal, !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..") else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
          && !label.hasPrefix("-") && !label.hasSuffix("-")
      }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .email, maxLength: 254, suffix: nil)
  }
}
