/// Whether a certificate holds.
public enum CertificateState: String, Labelled {
  /// 有效.
  case valid
  /// 已撤销; it stays visible as such.
  case revoked
  /// 已更换: a newer version of the certificate stands in its place.
  case replaced
  /// 已补正: the same, because its holder had something corrected.
  case corrected

  /// Whether another version stands in its place.
  public var isReplaced: Bool { self == .replaced || self == .corrected }

  /// What a user reads.
  public var label: String {
    switch self {
    case .valid: "有效"
    case .revoked: "已撤销"
    case .replaced: "已更换"
    case .corrected: "已补正"
    }
  }
}
