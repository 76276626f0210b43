/// The ministry's side of 上报人社部. Without one, records wait in the outbox and leave by the export file.
public protocol Reporting: Sendable {
  /// Sends records and answers what the other side says of each; of a record that no receipt speaks of nothing is known.
  ///
  /// - Throws: `ReportingError` where they didn't get through.
  func send(_ records: [ReportRecord]) async throws -> [ReportReceipt]
}

/// Records didn't get through; they can be sent again.
public enum ReportingError: Error, Sendable, Equatable {
  /// No answer in time, or no connection.
  case unreachable
  /// The other side answered with this HTTP status.
  case refused(status: Int)
  /// The answer can't be read.
  case malformed

  /// What a user reads.
  public var sentence: String {
    switch self {
    case .unreachable: "人社部接口没有应答，系统会自动重试。"
    case .refused(let status): "人社部接口返回错误（\(status)），系统会自动重试。"
    case .malformed: "人社部接口返回的内容无法识别，系统会自动重试。"
    }
  }
}
