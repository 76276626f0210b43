/// An e-mail address in its plain ASCII form.
public struct EmailAddress: CheckedText {
  /// The address; the part after the @ in lower case.
  public let text: String

  /// Checks the shape of the address, not whether it exists.
  ///
  /// - Throws: `Refusal` with code `email-invalid`.
  public init(_ text: String, field: String?) throws(Refusal) {
    let bare = TextRules.halfWidth(TextRules.cleaned(text))
    let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Refusal("email-invalid", "电子邮箱应含有且只含有一个“@”，如name@example.com。", field: field)
    }
    let local = parts[0]
    let domain = parts[1].lowercased()
    guard (1...64).contains(local.utf8.count), bare.utf8.count <= 254, EmailAddress.isLocalPart(local) else {
      throw Refusal("email-invalid", "电子邮箱“@”之前的部分有误，请检查后重新填写。", field: field)
    }
    guard EmailAddress.isDomain(domain) else {
      throw Refusal("email-invalid", "电子邮箱“@”之后的域名有误，请检查后重新填写。", field: field)
    }
    self.text = "\(local)@\(domain)"
  }

  /// As others see it: z***@example.com.
  public var masked: String { Masking.email(text) }

  private static func isLocalPart(_ text: Substring) -> Bool {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2 else { return false }
    guard last.utf8.allSatisfy({ !(48...57).contains($0) }) else { return false }
    return labels.allSatisfy { label in
      let isPlain = label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      return isPlain && (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
