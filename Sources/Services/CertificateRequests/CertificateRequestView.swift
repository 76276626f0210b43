public import Titles

/// A submitted request about a certificate for reading: what its holder sees after submitting, and what the authority
/// examines.
public struct CertificateRequestView: Sendable, Equatable {
  /// The request.
  public let request: CertificateRequest
  /// What was filled in.
  public let document: FormDocument
  /// Of a correction: each change as a clause, 姓名由“甲”改为“乙”.
  public let changes: [String]
  /// The certificate that it is about, or that came of it; nil before.
  public let certificate: Certificate?
  /// 受理单位.
  public let authorityName: String
  /// What happened to it, the oldest first.
  public let records: [CertificateRequestRecord]
}
