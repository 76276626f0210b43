/// Which rows of a list are asked for.
public struct ListWindow: Sendable, Equatable {
  /// Rows before the first one.
  public let offset: Int
  /// Rows at most.
  public let limit: Int

  /// The rows from `offset` on, at most `limit` of them.
  public init(offset: Int = 0, limit: Int = 20) {
    self.offset = max(offset, 0)
    self.limit = max(limit, 1)
  }

  /// What of a whole list stands in it.
  public func cut<Row>(_ rows: some Sequence<Row>) -> [Row] { Array(rows.dropFirst(offset).prefix(limit)) }
}
