/// 我的申报.
public struct ApplicationOverview: Sendable, Equatable {
  /// The applications that the filter leaves, the newest first.
  public let rows: [ApplicationRow]
  /// The years in which any was started, the newest first.
  public let years: [Int]
}
