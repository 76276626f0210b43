/// A certificate's record in the reporting outbox.
public struct CertificateReport: Sendable, Equatable {
  /// The version that is reported.
  public let certificate: CertificateID
  /// 证书编号.
  public let number: String
  /// 姓名.
  public let holderName: String
  /// 职称名称.
  public let titleLabel: String
  /// How far it is.
  public let state: ReportState
  /// Why it failed, or why it has not gone through yet; empty where nothing is known.
  public let problem: String
  /// When it was put there.
  public let requestedAt: Moment
  /// When it went through last; nil before.
  public let reportedAt: Moment?

  /// Made of these parts.
  public init(
    certificate: CertificateID, number: String, holderName: String, titleLabel: String, state: ReportState,
    problem: String, requestedAt: Moment, reportedAt: Moment?
  ) {
    self.certificate = certificate
    self.number = number
    self.holderName = holderName
    self.titleLabel = titleLabel
    self.state = state
    self.problem = problem
    self.requestedAt = requestedAt
    self.reportedAt = reportedAt
  }
}
