/// A value as people read it, for preview, print and comparison.
public enum DisplayContent: Hashable, Sendable {
  /// One line; empty where nothing was entered.
  case text(String)
  /// Several lines.
  case longText(String)
  /// Files.
  case files([FileReference])
  /// A picture to be shown.
  case picture(FileReference)
  /// What a register said, with the files that stand in for it.
  case verified(VerifiedFact?, [FileReference])

  /// The content as plain text.
  public var plainText: String {
    switch self {
    case .text(let text), .longText(let text): return text
    case .files(let files): return files.map(\.name).joined(separator: "、")
    case .picture(let file): return file.name
    case .verified(let fact, let files):
      let names = files.map(\.name).joined(separator: "、")
      guard let fact else { return names }
      return names.isEmpty ? "验证\(fact.verdict.title)" : "验证\(fact.verdict.title)；\(names)"
    }
  }

  /// True where there is nothing to show.
  public var isEmpty: Bool { plainText.isEmpty }
}
