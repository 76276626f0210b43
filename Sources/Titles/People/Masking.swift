/// How personal data is shown to those who must recognise it but needn't read it.
public enum Masking {
  /// The first three and last four of a mobile number: 138****0000.
  public static func mobile(_ text: String) -> String { masked(text, first: 3, last: 4, stars: 4) }

  /// The first three and last four of a document number, a star for each other: 990***********001X.
  ///
  /// Of a number under 10 characters (a passport) one in front and two behind are left.
  public static func document(_ text: String) -> String {
    text.count < 10 ? masked(text, first: 1, last: 2) : masked(text, first: 3, last: 4)
  }

  /// The first character of a name: 张*.
  public static func name(_ text: String) -> String { text.isEmpty ? "" : "\(text.prefix(1))*" }

  /// The first character before the @: z***@example.com.
  public static func email(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return masked(text, first: 1, last: 0, stars: 3) }
    return "\(text[..<at].prefix(1))***\(text[at...])"
  }

  /// Keeps `first` and `last` characters; a text that is too short to keep them is hidden whole.
  private static func masked(_ text: String, first: Int, last: Int, stars: Int? = nil) -> String {
    let count = text.count
    guard count > first + last else { return String(repeating: "*", count: count) }
    let hidden = String(repeating: "*", count: stars ?? count - first - last)
    return "\(text.prefix(first))\(hidden)\(text.suffix(last))"
  }
}
