import Titles

extension CertificateState {
  /// The state as a tag.
  var tag: StatusTag {
    switch self {
    case .valid: StatusTag(.success, label)
    case .revoked: StatusTag(.danger, label)
    case .replaced, .corrected: StatusTag(.warning, label)
    }
  }
}
