/// One application that an accepting authority passed, on its way to a certificate.
public struct Issuance: Sendable, Equatable {
  /// The application.
  public let application: ApplicationID
  /// The accepting authority.
  public let unit: UnitID
  /// Which business.
  public let business: Business
  /// The batch; nil while it waits to be chosen.
  public let batch: BatchID?
  /// Where it stands.
  public let state: IssuanceState
  /// Why it is held, or failed.
  public let holdReason: String?
  /// The certificate, once issued.
  public let certificate: CertificateID?
  /// 姓名.
  public let applicantName: String
  /// 性别.
  public let sex: String
  /// 手机号, masked.
  public let mobileMasked: String
  /// 现工作单位.
  public let employerName: String
  /// 申报职称.
  public let titleLabel: String
  /// The title's level.
  public let level: TitleLevel
  /// The day on which the authority passed it.
  public let passedOn: Day
  /// 证书编号, once issued.
  public let certificateNumber: String?
  /// 批准文号, once issued.
  public let approvalNumber: String?
  /// 上传到部: how far its record is on its way to the ministry; nil where it isn't.
  public var report: ReportState?

  /// Made of these parts.
  public init(
    application: ApplicationID, unit: UnitID, business: Business, batch: BatchID?, state: IssuanceState,
    holdReason: String?, certificate: CertificateID?, applicantName: String, sex: String, mobileMasked: String,
    employerName: String, titleLabel: String, level: TitleLevel, passedOn: Day, certificateNumber: String?,
    approvalNumber: String?
  ) {
    self.application = application
    self.unit = unit
    self.business = business
    self.batch = batch
    self.state = state
    self.holdReason = holdReason
    self.certificate = certificate
    self.applicantName = applicantName
    self.sex = sex
    self.mobileMasked = mobileMasked
    self.employerName = employerName
    self.titleLabel = titleLabel
    self.level = level
    self.passedOn = passedOn
    self.certificateNumber = certificateNumber
    self.approvalNumber = approvalNumber
  }
}
