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

  /// 登记职称证书.
  static let certificateRegister = FixedRoute(.post, "/me/certificates/register")
  /// 完善.
  static let certificateComplete = Route<CertificateID>(.post, "/me/certificates/{certificate}/complete")
  /// 申请补正.
  static let certificateCorrect = Route<CertificateID>(.post, "/me/certificates/{certificate}/correct")
  /// A request: its form while it may be changed, else for reading.
  static let certificateRequest = Route<CertificateRequestID>(.get, "/me/certificate-requests/{request}")
  /// 保存 and 提交.
  static let certificateRequestSave = Route<CertificateRequestID>(.post, "/me/certificate-requests/{request}")
  static let certificateRequestAutosave = Route<CertificateRequestID>(.patch, "/me/certificate-requests/{request}")
  static let certificateRequestUpload = Route<CertificateRequestID, String>(
    .put, "/me/certificate-requests/{request}/files/{field}")
  /// 撤回.
  static let certificateRequestWithdraw = Route<CertificateRequestID>(.post, "/me/certificate-requests/{request}/withdraw")
  /// 删除.
  static let certificateRequestDelete = Route<CertificateRequestID>(.post, "/me/certificate-requests/{request}/delete")

  /// 证书查验.
  static let check = FixedRoute(.get, "/check")
  /// By number and name, or the end of the document number: posted, for a name must not stand in an address.
  static let checkNumber = FixedRoute(.post, "/check")
  /// By uploading the file.
  static let checkFile = FixedRoute(.post, "/check/file")
  /// By the secret in the QR code.
  static let checkToken = Route<String>(.get, "/check/{token}")
}
