public import Titles

/// A holder's request about a certificate as a page shows it.
public struct CertificateRequestForm: Sendable, Equatable {
  /// The request.
  public let request: CertificateRequest
  /// The inputs, in the order of the form.
  public let controls: [FieldControl]
  /// What stands above the form.
  public let guidance: [String]
  /// What is missing or wrong as it stands.
  public let problems: [Reason]
  /// The certificate that it is about; nil for a registration.
  public let certificate: Certificate?
  /// What happened to it, the oldest first.
  public let records: [CertificateRequestRecord]

  /// Why it was sent back last; nil where it wasn't.
  public var returnReason: String? {
    request.state == .returned ? records.last { $0.event == .returned }?.detail : nil
  }
}
