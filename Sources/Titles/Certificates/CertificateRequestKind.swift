/// What a holder asks of the authority of a certificate.
public enum CertificateRequestKind: String, Labelled {
  /// 登记职称证书: a certificate from before the platform.
  case registration
  /// 完善: what is missing for the electronic certificate, usually the photo.
  case completion
  /// 申请补正: what is wrong on a certificate.
  case correction

  /// What a user reads.
  public var label: String {
    switch self {
    case .registration: "登记职称证书"
    case .completion: "完善"
    case .correction: "申请补正"
    }
  }

  /// The name of the file of its form, without `.json`.
  public var form: String { "certificate-\(rawValue)" }

  /// The one section of its form.
  public static let section = "certificate"
}
