/// A text that users read (a pledge, a notice, a guide): a heading and paragraphs, from a small Markdown file.
public struct ReferenceText: Hashable, Sendable {
  /// The heading: 重庆市专业技术人员诚信承诺书.
  public let title: String
  /// The paragraphs, in order; they may hold `{placeholders}`.
  public let paragraphs: [String]

  /// Reads a first line `# heading` and paragraphs parted by empty lines.
  ///
  /// - Throws: `DataFault` where the heading or every paragraph is missing.
  public init(_ text: String, file: String) throws(DataFault) {
    let lines = text.split(whereSeparator: \.isNewline).map { TextRules.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard let heading = lines.first, heading.hasPrefix("# ") else {
      throw DataFault(file: file, line: 1, "第一行应为“# 标题”。")
    }
    guard lines.count > 1 else { throw DataFault(file: file, "标题之下没有正文。") }
    title = String(heading.dropFirst(2))
    paragraphs = Array(lines.dropFirst())
  }

  private init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  /// The same text with each `{name}` replaced by its value.
  public func filled(_ values: [String: String]) -> ReferenceText {
    ReferenceText(title: Placeholders.fill(title, values), paragraphs: paragraphs.map { Placeholders.fill($0, values) })
  }

  /// Each paragraph in pieces, for whoever puts something else than text in a placeholder's place.
  public var pieces: [[TextPiece]] { paragraphs.map(Placeholders.pieces) }

  /// The whole text, one paragraph a line: what a hash or a record is made of.
  public var plain: String { ([title] + paragraphs).joined(separator: "\n") }
}
