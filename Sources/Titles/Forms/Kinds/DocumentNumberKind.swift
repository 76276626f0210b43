/// The number of an identity document; what is right depends on the kind of document, which another field says.
struct DocumentNumberKind: FieldKind {
  let kindField: String

  init(_ object: inout SchemaObject) throws(SchemaError) {
    kindField = try object.text("kindField")
  }

  var references: [FieldPath] { [FieldPath(kindField)] }

  /// Upper case, no spaces: the check letter of an ID number is typed either way.
  func value(fromText text: String) -> FieldValue {
    .text(TextRules.halfWidth(TypedText.line(text)).uppercased().filter { $0 != " " })
  }

  func decode(_ posted: PostedFields, current: FieldValue?, in scope: FieldScope) -> FieldValue? {
    posted.text(scope.field.id).map(value(fromText:))
  }

  func problems(of value: FieldValue, in scope: FieldScope) -> [Reason] {
    let number = value.plainText
    let kind = scope.text(FieldPath(kindField))
    if let complaint = scope.context.complaint(aboutDocumentNumber: number, kind: kind) {
      return [scope.reason("document-number-wrong", complaint)]
    }
    let isPlain = number.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || "()/-".utf8.contains(byte)
    }
    guard isPlain, (4...30).contains(number.utf8.count) else {
      let sentence = "\(scope.field.label)只能由4至30位数字和字母组成，请按证件填写。"
      return [scope.reason("document-number-malformed", sentence)]
    }
    return []
  }

  func shape(of value: FieldValue?, in scope: FieldScope) -> ControlShape {
    .text(value: value?.plainText ?? "", mode: .text, maxLength: 30, suffix: nil)
  }
}
