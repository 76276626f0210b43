import Titles

extension CertificateRequestState {
  /// The state as a tag.
  var tag: StatusTag {
    switch self {
    case .draft: StatusTag(.neutral, label)
    case .submitted: StatusTag(.info, label)
    case .returned: StatusTag(.warning, label)
    case .passed: StatusTag(.success, label)
    }
  }
}
