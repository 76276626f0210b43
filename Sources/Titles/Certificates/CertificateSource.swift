/// Where the platform has a certificate from (来源).
public enum CertificateSource: String, Labelled {
  /// Issued here.
  case system
  /// Registered by its holder, examined by the authority.
  case registered
  /// Imported by the authority.
  case imported

  /// What a user reads.
  public var label: String {
    switch self {
    case .system: "系统发放"
    case .registered: "登记"
    case .imported: "批量导入"
    }
  }
}
