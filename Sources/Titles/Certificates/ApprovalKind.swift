/// What an approval document (核准文件) is for: its 业务类型.
public enum ApprovalKind: String, Labelled {
  /// Certificates are issued under it.
  case issue
  /// Certificates are revoked under it.
  case revoke

  /// What a user reads.
  public var label: String {
    switch self {
    case .issue: "证书发放"
    case .revoke: "证书撤销"
    }
  }
}
