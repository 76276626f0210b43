public import Database

/// What two databases hold after one was copied into the other, table by table.
public struct TransferReport: Sendable, Equatable {
  /// One table.
  public struct Line: Sendable, Equatable {
    /// Its name.
    public let table: String
    /// What the source holds; nil where it has no such table.
    public let source: TableContent?
    /// What the target holds.
    public let target: TableContent?

    /// Whether every value is the same.
    public var isEqual: Bool { source == target }
  }

  /// The tables by name.
  public let lines: [Line]

  /// Compares the two.
  public init(source: [TableContent], target: [TableContent]) {
    let (from, to) = (TransferReport.byName(source), TransferReport.byName(target))
    lines = Set(from.keys).union(to.keys).sorted().map { Line(table: $0, source: from[$0], target: to[$0]) }
  }

  /// Whether the two hold the same.
  public var isEqual: Bool { lines.allSatisfy(\.isEqual) }

  /// A line per table: rows on both sides, the beginning of the digest, whether they are equal.
  public var text: String {
    let width = lines.map(\.table.count).max() ?? 0
    return lines.map { line in
      let rows = [line.source, line.target].map { TransferReport.right(String($0?.rows ?? 0), 10) }.joined()
      let digest = line.source?.sha256.prefix(12) ?? "-"
      let name = line.table + String(repeating: " ", count: width - line.table.count)
      return "\(line.isEqual ? "一致" : "不同")  \(name)\(rows)  \(digest)"
    }.joined(separator: "\n")
  }

  private static func byName(_ contents: [TableContent]) -> [String: TableContent] {
    Dictionary(contents.map { ($0.table, $0) }) { first, _ in first }
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
