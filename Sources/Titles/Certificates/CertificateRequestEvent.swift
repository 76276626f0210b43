/// What happened to a holder's request about a certificate.
public enum CertificateRequestEvent: String, Labelled {
  /// Submitted, for the first time or again.
  case submitted
  /// Taken back by the holder.
  case withdrawn
  /// Sent back with a reason.
  case returned
  /// Passed.
  case passed

  /// What a user reads.
  public var label: String {
    switch self {
    case .submitted: "提交"
    case .withdrawn: "撤回"
    case .returned: "退回"
    case .passed: "通过"
    }
  }
}
