/// Where a title that was obtained elsewhere is recognised (有效范围 of 职称确认).
public enum CertificateValidity: String, Labelled {
  /// In the whole city.
  case city
  /// Only in the unit where its holder worked when it was confirmed.
  case unit

  /// What a user reads.
  public var label: String {
    switch self {
    case .city: "全市"
    case .unit: "本单位"
    }
  }

  /// What a stranger has to know who relies on the certificate.
  public var explanation: String {
    switch self {
    case .city: "全市"
    case .unit: "本单位（仅在证书载明的工作单位内有效）"
    }
  }
}
