/// One version of a certificate (职称证书) as it was issued. Nothing in it changes afterwards but its state.
public struct Certificate: Sendable, Equatable {
  /// Its id.
  public let id: CertificateID
  /// 证书编号.
  public let number: String
  /// The application that it came from; nil where it wasn't issued here.
  public let application: ApplicationID?
  /// Whose it is; nil as long as the holder of an imported one has no account.
  public let person: PersonID?
  /// The accepting authority.
  public let unit: UnitID
  /// 受理单位, as it was called.
  public let authorityName: String
  /// 取得方式.
  public let business: Business
  /// 姓名.
  public let holderName: String
  /// 证件号码, masked.
  public let documentMasked: String
  /// The keyed hash of the last six characters of 证件号码.
  public let documentTailHash: String
  /// The code of 职称系列.
  public let seriesCode: String
  /// The code of 职称名称.
  public let titleCode: String
  /// 职称名称, as it is shown.
  public let titleLabel: String
  /// 职称等级.
  public let level: TitleLevel
  /// 职称专业.
  public let specialty: String
  /// The document under which it was issued; nil where it wasn't issued here.
  public let approval: ApprovalDocumentID?
  /// 批准文号.
  public let approvalNumber: String
  /// 取得时间.
  public let obtainedOn: Day
  /// 发证时间.
  public let issuedOn: Day
  /// 备注.
  public let remark: String
  /// The hash of the secret in its QR address.
  public let checkHash: String
  /// SHA-256 of the PDF, which is stored once and never rendered again; nil where no electronic certificate was made yet.
  public let pdfSHA256: String?
  /// SHA-256 of the OFD file, kept in the same way from the first time that somebody wanted it; nil before.
  public var ofdSHA256: String?
  /// When it was issued.
  public let createdAt: Moment
  /// 来源.
  public var source = CertificateSource.system
  /// 有效范围 of a 确认; nil for every other certificate. It isn't printed on it.
  public var validity: CertificateValidity?
  /// Whether it holds.
  public var state: CertificateState = .valid
  /// How it was revoked; nil where it holds.
  public var revocation: Revocation?
  /// Counted from 1 within 证书编号; only the last one isn't 已更换 or 已补正.
  public var version = 1
  /// What 修改证书 or 申请补正 changed on the way to this version, and why; empty in the first one.
  public var amendment = ""
  /// When a newer version took its place; nil where none did.
  public var replacedAt: Moment?

  /// How a certificate was revoked.
  public struct Revocation: Sendable, Equatable {
    /// The document.
    public let document: ApprovalDocumentID
    /// Its 批准文号.
    public let number: String
    /// The day of the document.
    public let day: Day
    /// 撤销原因.
    public let reason: String

    /// Made of these parts.
    public init(document: ApprovalDocumentID, number: String, day: Day, reason: String) {
      self.document = document
      self.number = number
      self.day = day
      self.reason = reason
    }
  }

  /// A certificate that holds.
  public init(
    id: CertificateID, number: String, application: ApplicationID?, person: PersonID?, unit: UnitID, authorityName: String,
    business: Business, holderName: String, documentMasked: String, documentTailHash: String, seriesCode: String,
    titleCode: String, titleLabel: String, level: TitleLevel, specialty: String, approval: ApprovalDocumentID?,
    approvalNumber: String, obtainedOn: Day, issuedOn: Day, remark: String, checkHash: String, pdfSHA256: String?,
    createdAt: Moment
  ) {
    self.id = id
    self.number = number
    self.application = application
    self.person = person
    self.unit = unit
    self.authorityName = authorityName
    self.business = business
    self.holderName = holderName
    self.documentMasked = documentMasked
    self.documentTailHash = documentTailHash
    self.seriesCode = seriesCode
    self.titleCode = titleCode
    self.titleLabel = titleLabel
    self.level = level
    self.specialty = specialty
    self.approval = approval
    self.approvalNumber = approvalNumber
    self.obtainedOn = obtainedOn
    self.issuedOn = issuedOn
    self.remark = remark
    self.checkHash = checkHash
    self.pdfSHA256 = pdfSHA256
    self.createdAt = createdAt
  }

  /// Whether there is an electronic certificate (电子证照) that can be downloaded.
  public var isElectronic: Bool { pdfSHA256 != nil }

  /// The SHA-256 of its file in this format; nil where there is none yet.
  public func sha256(of format: CertificateFormat) -> String? {
    switch format {
    case .pdf: pdfSHA256
    case .ofd: ofdSHA256
    }
  }
}
