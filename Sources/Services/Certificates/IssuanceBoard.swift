public import Titles

/// What 发证管理 of a batch shows.
public struct IssuanceBoard: Sendable, Equatable {
  /// The batch.
  public let batch: Batch
  /// The rows of the window.
  public let page: ListPage<Issuance>
  /// How many stand in each tab, within the filters.
  public let counts: [IssuanceState: Int]

  /// Made of these parts.
  public init(batch: Batch, page: ListPage<Issuance>, counts: [IssuanceState: Int]) {
    self.batch = batch
    self.page = page
    self.counts = counts
  }
}
