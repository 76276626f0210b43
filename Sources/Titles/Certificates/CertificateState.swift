/// Whether a certificate holds.
public enum CertificateState: String, Labelled {
  /// 有效.
  case valid
  /// 已撤销; it stays visible as such.
  case revoked

  /// What a user reads.
  public var label: String {
    switch self {
    case .valid: "有效"
    case .revoked: "已撤销"
    }
  }
}
