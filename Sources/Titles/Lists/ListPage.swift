/// Some rows of a list, with how many there are in all.
public struct ListPage<Row: Sendable>: Sendable {
  /// The rows of the window that was asked for.
  public let rows: [Row]
  /// All rows that match.
  public let total: Int

  /// Made of these parts.
  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}

extension ListPage: Equatable where Row: Equatable {}
