/// What an application for a title of a level costs in a plan (收费标准).
public struct PlanFee: Hashable, Sendable, Codable {
  /// The level.
  public let level: TitleLevel
  /// In 分.
  public let fen: Int

  /// Made of these parts.
  public init(level: TitleLevel, fen: Int) {
    self.level = level
    self.fen = fen
  }

  /// In yuan, with decimals only where there are any: `420`, `120.50`.
  public var yuan: String { PlanFee.yuan(fen) }

  /// An amount in yuan as it is typed and read.
  public static func yuan(_ fen: Int) -> String {
    fen % 100 == 0 ? String(fen / 100) : "\(fen / 100).\(padded(fen % 100, 2))"
  }

  /// The amount in 分 that was typed in yuan, with up to two decimals; nil where it is none.
  public static func fen(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 6, let yuan = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return yuan * 100 }
    guard parts[1].utf8.count <= 2, let rest = Int(parts[1]) else { return nil }
    return yuan * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }
}
