import Titles

/// 站内搜索 over what everybody may read: the services and the texts of the manuals.
struct SiteSearch: Sendable {
  /// One thing that was found.
  struct Hit: Sendable, Equatable {
    let title: String
    let text: String
    /// Where it stands; nil for a text that is only shown here.
    let address: SiteURL?
  }

  /// The parts of what was typed: all of them must occur.
  private let words: [String]

  init(_ query: String) {
    let plain = TextRules.halfWidth(TextRules.cleaned(query)).lowercased()
    words = plain.prefix(60).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether nothing was typed.
  var isEmpty: Bool { words.isEmpty }

  /// Whether all words occur in the texts.
  func matches(_ texts: String...) -> Bool {
    let text = texts.joined(separator: "\n").lowercased()
    return !isEmpty && words.allSatisfy(text.contains)
  }

  /// The paragraphs of a text in which all words occur.
  func paragraphs(of text: ReferenceText) -> [Hit] {
    text.paragraphs.filter { matches(text.title, $0) && words.contains(where: $0.lowercased().contains) }.map {
      Hit(title: text.title, text: $0, address: nil)
    }
  }
}
