import Documents

extension RichText {
  /// The words underlined, or a line of so many characters to write on, which is filled in as `entry`.
  static func blank(_ words: String, _ count: Int, _ entry: Entry? = nil) -> RichText {
    // A space is a quarter of a character wide; that it doesn't break keeps the blank in one piece.
    let line = String(repeating: "\u{A0}", count: count * 4)
    return RichText([TextSpan(words.isEmpty ? line : words, isUnderlined: true, entry: words.isEmpty ? entry : nil)])
  }

  /// A box with its words: ticked, crossed by nobody, or to be ticked as `entry`.
  static func tick(_ words: String, _ isTicked: Bool?, _ entry: Entry) -> RichText {
    let box = isTicked == true ? TextSpan("■") : TextSpan("□", entry: isTicked == nil ? entry : nil)
    return RichText([box, TextSpan(words)])
  }

  /// All of them, one after the other.
  static func joined(_ parts: [RichText]) -> RichText { RichText(parts.flatMap(\.spans)) }
}
