/// What a holder asks of the authority of a certificate: 登记, 完善 or 申请补正.
public struct CertificateRequest: Sendable, Equatable {
  /// Its id.
  public let id: CertificateRequestID
  /// What is asked.
  public let kind: CertificateRequestKind
  /// Who asks.
  public let person: PersonID
  /// 受理单位; nil as long as a registration names none.
  public var unit: UnitID?
  /// The certificate that it is about; of a registration the one that came of it, nil before.
  public let certificate: CertificateID?
  /// 证书编号, as it was typed or stands on the certificate.
  public var number: String
  /// 姓名 of the holder.
  public let holderName: String
  /// 职称名称, as it is shown; empty as long as none is chosen.
  public var titleLabel: String
  /// Where it stands.
  public let state: CertificateRequestState
  /// Raised by every change.
  public let version: Int
  /// When it was begun.
  public let createdAt: Moment
  /// When it was submitted last; nil before the first time.
  public let submittedAt: Moment?

  /// Made of these parts.
  public init(
    id: CertificateRequestID, kind: CertificateRequestKind, person: PersonID, unit: UnitID? = nil,
    certificate: CertificateID? = nil, number: String = "", holderName: String, titleLabel: String = "",
    state: CertificateRequestState = .draft, version: Int = 1, createdAt: Moment, submittedAt: Moment? = nil
  ) {
    self.id = id
    self.kind = kind
    self.person = person
    self.unit = unit
    self.certificate = certificate
    self.number = number
    self.holderName = holderName
    self.titleLabel = titleLabel
    self.state = state
    self.version = version
    self.createdAt = createdAt
    self.submittedAt = submittedAt
  }
}
