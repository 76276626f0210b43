/// Where an application that was passed stands on its way to a certificate.
public enum IssuanceState: String, Labelled {
  /// Passed, in no batch yet.
  case waiting
  /// 待发放: in a batch.
  case pending
  /// 核准中: held back while something is verified.
  case held
  /// 已发放.
  case issued
  /// 已撤销.
  case revoked
  /// 核准未通过: final.
  case failed

  /// The tab's name and the words on the status tag.
  public var label: String {
    switch self {
    case .waiting: "未入批次"
    case .pending: "待发放"
    case .held: "核准中"
    case .issued: "已发放"
    case .revoked: "已撤销"
    case .failed: "核准未通过"
    }
  }

  /// The tabs of 发证管理, in the manual's order (法人用户操作手册 7.2.2).
  public static let tabs: [IssuanceState] = [.pending, .issued, .held, .revoked, .failed]
}
