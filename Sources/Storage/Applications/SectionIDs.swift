/// Section ids as one column keeps them: with blanks between.
enum SectionIDs {
  static func text(_ sections: Set<String>?) -> String? { sections?.sorted().joined(separator: " ") }

  static func read(_ text: String?) -> Set<String>? {
    text.map { Set($0.split(separator: " ").map(String.init)) }
  }
}
