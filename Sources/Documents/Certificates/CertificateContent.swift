public import Titles

/// Everything that a certificate says. Texts are printed as they are: the caller has masked what must be masked.
public struct CertificateContent: Codable, Equatable, Sendable {
  /// The business that it comes from.
  public var kind: CertificateKind
  /// 发证机关: the authority whose seal it bears.
  public var issuingAuthority: String
  /// 姓名.
  public var holderName: String
  /// 性别.
  public var sex: String
  /// 证件类型.
  public var documentType: String
  /// 证件号码, masked.
  public var maskedDocumentNumber: String
  /// 职称名称.
  public var title: String
  /// 职称系列.
  public var series: String
  /// 职称级别.
  public var level: String
  /// 专业.
  public var specialty: String
  /// 取得方式.
  public var acquisition: String
  /// The body that decided: 评审委员会 or 受理单位.
  public var decidingBody: String
  /// 取得时间: the day that the deciding body passed it.
  public var acquired: Day
  /// 批准文号.
  public var approvalNumber: String
  /// 发证时间: the day of the approval document.
  public var issued: Day
  /// 证书编号.
  public var number: String
  /// 工作单位.
  public var employer: String
  /// The photo as `Photo` makes it; nil prints an empty frame with 照片.
  public var photo: [UInt8]?
  /// The address behind the QR code.
  public var checkURL: String
  /// Prints 演示 on seal and page.
  public var isDemonstration: Bool

  /// The content of one certificate.
  public init(
    kind: CertificateKind, issuingAuthority: String, holderName: String, sex: String, documentType: String,
    maskedDocumentNumber: String, title: String, series: String, level: String, specialty: String, acquisition: String,
    decidingBody: String, acquired: Day, approvalNumber: String, issued: Day, number: String, employer: String,
    photo: [UInt8]?, checkURL: String, isDemonstration: Bool
  ) {
    self.kind = kind
    self.issuingAuthority = issuingAuthority
    self.holderName = holderName
    self.sex = sex
    self.documentType = documentType
    self.maskedDocumentNumber = maskedDocumentNumber
    self.title = title
    self.series = series
    self.level = level
    self.specialty = specialty
    self.acquisition = acquisition
    self.decidingBody = decidingBody
    self.acquired = acquired
    self.approvalNumber = approvalNumber
    self.issued = issued
    self.number = number
    self.employer = employer
    self.photo = photo
    self.checkURL = checkURL
    self.isDemonstration = isDemonstration
  }
}
