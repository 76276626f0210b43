/// How far a certificate's record is on its way to the ministry (上报人社部); before somebody asked for it: 未上报.
public enum ReportState: String, Labelled {
  /// 排队: it waits to be sent.
  case queued
  /// 已上报.
  case reported
  /// 失败, with a reason.
  case failed

  /// What a user reads.
  public var label: String {
    switch self {
    case .queued: "排队"
    case .reported: "已上报"
    case .failed: "失败"
    }
  }
}
