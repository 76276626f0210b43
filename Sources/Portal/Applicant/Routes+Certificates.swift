import HTTPTypes
import Titles

/// 我的证书, and 证书查验 for everybody.
extension Routes {
  /// 查看.
  static let myCertificate = Route<CertificateID>(.get, "/me/certificates/{certificate}")
  /// 下载: the bytes as they were issued; `?show` opens them in the browser.
  static let myCertificateFile = Route<CertificateID>(.get, "/me/certificates/{certificate}/file")
  /// 下载OFD: the same certificate in the other format.
  static let myCertificateOFD = Route<CertificateID>(.get, "/me/certificates/{certificate}/ofd")
  /// 查验记录.
  static let myCertificateChecks = Route<CertificateID>(.get, "/me/certificates/{certificate}/checks")

  /// 证书查验.
  static let check = FixedRoute(.get, "/check")
  /// By number and name, or the end of the document number: posted, for a name must not stand in an address.
  static let checkNumber = FixedRoute(.post, "/check")
  /// By uploading the file.
  static let checkFile = FixedRoute(.post, "/check/file")
  /// By the secret in the QR code.
  static let checkToken = Route<String>(.get, "/check/{token}")
}
