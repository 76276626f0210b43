/// Why the platform's signing key can't be used, besides what is wrong with the key itself.
public enum CertificateSigningError: Error, Hashable, Sendable {
  /// Others than its owner may read it.
  case loosePermissions(path: String)
}

extension CertificateSigningError: CustomStringConvertible {
  /// What happened and what to do, for the operator.
  public var description: String {
    switch self {
    case .loosePermissions(let path): "签章密钥文件 \(path) 其他用户可以读取，请执行 chmod 600 后再启动。"
    }
  }
}
