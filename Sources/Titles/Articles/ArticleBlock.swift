/// A piece of an article's text.
public enum ArticleBlock: Hashable, Sendable {
  /// A heading within the article: a line that begins with `## `.
  case heading(String)
  /// A paragraph.
  case paragraph([ArticleSpan])
  /// A list: lines that begin with `- `.
  case list([[ArticleSpan]])

  /// The pieces of a text as the reform office types it. Nothing is refused: what is no mark is text.
  public static func blocks(of text: String) -> [ArticleBlock] {
    var blocks: [ArticleBlock] = []
    var items: [[ArticleSpan]] = []
    func finishList() {
      if !items.isEmpty { blocks.append(.list(items)) }
      items = []
    }
    for part in text.split(whereSeparator: \.isNewline) {
      let line = TextRules.trimmed(String(part))
      if line.isEmpty { continue }
      if line.hasPrefix("- ") {
        items.append(ArticleSpan.spans(of: String(line.dropFirst(2))))
        continue
      }
      finishList()
      blocks.append(line.hasPrefix("## ") ? .heading(String(line.dropFirst(3))) : .paragraph(ArticleSpan.spans(of: line)))
    }
    finishList()
    return blocks
  }
}
