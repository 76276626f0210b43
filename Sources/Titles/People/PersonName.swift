/// The name of a natural person as the identity document writes it.
public struct PersonName: CheckedText {
  /// The name, 1–50 characters.
  public let text: String

  /// The most characters of a name.
  public static let limit = 50

  /// Tidies the name and checks it.
  ///
  /// - Throws: `Refusal` with code `name-missing`, `name-invalid`, `text-too-long` or `text-forbidden-character`.
  public init(_ text: String, field: String?) throws(Refusal) {
    let bare = TextRules.cleaned(text)
    guard !bare.isEmpty else { throw Refusal("name-missing", "请填写姓名。", field: field) }
    if let reason = TextRules.problem(in: bare, label: "姓名", limit: PersonName.limit, field: field) {
      throw Refusal([reason])
    }
    guard bare.contains(where: \.isLetter), !bare.contains(where: { $0.isNumber && $0.isASCII }) else {
      throw Refusal("name-invalid", "姓名应与证件上的姓名一致，不能含有数字，也不能全是符号。", field: field)
    }
    self.text = bare
  }

  /// As the handling record shows it: 张*.
  public var masked: String { Masking.name(text) }
}
