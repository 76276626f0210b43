/// Where a holder's request about a certificate stands.
public enum CertificateRequestState: String, Labelled {
  /// 填写中: not submitted, or withdrawn by the holder.
  case draft
  /// 待审核 at the authority.
  case submitted
  /// 已退回 with a reason, to be corrected and submitted again.
  case returned
  /// 已通过.
  case passed

  /// What a user reads.
  public var label: String {
    switch self {
    case .draft: "填写中"
    case .submitted: "待审核"
    case .returned: "已退回"
    case .passed: "已通过"
    }
  }

  /// Whether its holder may change it.
  public var isEditable: Bool { self == .draft || self == .returned }

  /// The tabs of 证书登记审核; a draft is nobody's but its holder's.
  public static let tabs: [CertificateRequestState] = [.submitted, .passed, .returned]
}
