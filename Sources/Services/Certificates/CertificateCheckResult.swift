public import Titles

/// What 证书查验 answers. It says nothing that a stranger mustn't know: the name and the document number are masked.
public enum CertificateCheckResult: Sendable, Equatable {
  /// The platform issued it, and this is its state.
  case found(Finding)
  /// 核准中: its registration is being examined by the authority.
  case underVerification
  /// No certificate of the platform fits.
  case notFound
  /// The uploaded file isn't as it was signed.
  case altered
  /// The uploaded file bears no signature of the platform.
  case notSigned

  /// The uploaded OFD file isn't, byte for byte, one that was issued.
  case notIssued

  /// A certificate of the platform.
  public struct Finding: Sendable, Equatable {
    /// Whether what was checked holds.
    public let state: CertificateState
    /// 证书编号.
    public let number: String
    /// 姓名, masked.
    public let holderName: String
    /// 证件号码, masked.
    public let document: String
    /// 职称名称.
    public let title: String
    /// 职称等级.
    public let level: TitleLevel
    /// 职称专业.
    public let specialty: String
    /// 取得方式.
    public let business: Business
    /// 有效范围 of a 确认; nil for every other certificate.
    public let validity: CertificateValidity?
    /// 发证机关.
    public let authorityName: String
    /// 取得时间.
    public let obtainedOn: Day
    /// 发证时间.
    public let issuedOn: Day
    /// 批准文号.
    public let approvalNumber: String
    /// The document under which it was revoked; nil where it holds.
    public let revokedUnder: String?
    /// The day of that document.
    public let revokedOn: Day?
    /// What took its place; nil where it is the version that stands. Everything else is what that one says.
    public let replacement: Replacement?
    /// The uploaded file is, byte for byte, the one that was issued.
    public let isFileAuthentic: Bool

    /// A newer version.
    public struct Replacement: Sendable, Equatable {
      /// When it took the place of what was checked.
      public let day: Day
      /// Whether it holds.
      public let state: CertificateState
    }

    /// - Parameters:
    ///   - checked: the version that was checked.
    ///   - certificate: the one that stands.
    init(_ checked: Certificate, standing certificate: Certificate, isFileAuthentic: Bool) {
      state = checked.state
      replacement = checked.replacedAt.map { Replacement(day: $0.day, state: certificate.state) }
      number = certificate.number
      holderName = Masking.name(certificate.holderName)
      document = certificate.documentMasked
      title = certificate.titleLabel
      level = certificate.level
      specialty = certificate.specialty
      validity = certificate.validity
      business = certificate.business
      authorityName = certificate.authorityName
      obtainedOn = certificate.obtainedOn
      issuedOn = certificate.issuedOn
      approvalNumber = certificate.approvalNumber
      revokedUnder = certificate.revocation?.number
      revokedOn = certificate.revocation?.day
      self.isFileAuthentic = isFileAuthentic
    }
  }
}
