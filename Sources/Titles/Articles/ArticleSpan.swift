/// Words of an article, with where they lead.
public struct ArticleSpan: Hashable, Sendable {
  /// The words.
  public let text: String
  /// Where they lead: an address of this site, or one by https or http; nil for plain words.
  public let address: String?

  /// Made of these parts.
  public init(_ text: String, address: String? = nil) {
    self.text = text
    self.address = address
  }

  /// The spans of a line, in which `[words](address)` is a link. An address of any other kind stays text.
  static func spans(of line: String) -> [ArticleSpan] {
    var spans: [ArticleSpan] = []
    var plain = ""
    var rest = Substring(line)
    while let found = rest.firstMatch(of: /\[([^\]\[]+)\]\(([^()\s]+)\)/) {
      plain += rest[..<found.range.lowerBound]
      let address = String(found.2)
      if isAllowed(address) {
        if !plain.isEmpty { spans.append(ArticleSpan(plain)) }
        plain = ""
        spans.append(ArticleSpan(String(found.1), address: address))
      } else {
        plain += found.0
      }
      rest = rest[found.range.upperBound...]
    }
    plain += rest
    if !plain.isEmpty { spans.append(ArticleSpan(plain)) }
    return spans
  }

  /// Nothing that a browser would run, and no other site that only looks like a path of ours.
  private static func isAllowed(_ address: String) -> Bool {
    if address.hasPrefix("https://") || address.hasPrefix("http://") { return true }
    return address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\")
  }
}
