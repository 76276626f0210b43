/// 证书编号: twelve digits where it was given here, anything on certificates from before.
public enum CertificateNumber {
  /// The most characters.
  public static let limit = 50

  /// The number as it is stored and looked up: half-width, without spaces.
  public static func normalized(_ text: String) -> String {
    TextRules.halfWidth(TextRules.cleaned(text)).filter { !$0.isWhitespace }
  }
}
