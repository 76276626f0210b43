import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// What a check found, for programs: the same facts as on the page.
struct CertificateCheckReply: Encodable, Equatable {
  /// `valid`, `revoked`, `replaced`, `corrected`, `underVerification`, `notFound`, `altered`, `notSigned` or `notIssued`.
  let result: String
  /// The same in Chinese.
  let label: String
  /// What is known of a certificate that was found.
  let certificate: Facts?

  /// The facts of a certificate; names and numbers masked.
  struct Facts: Encodable, Equatable {
    let number: String
    let holder: String
    let document: String
    let title: String
    let level: String
    let specialty: String
    let business: String
    /// 有效范围 of a 确认: 全市 or 本单位.
    let validity: String?
    let authority: String
    let approvalNumber: String
    let obtainedOn: String
    let issuedOn: String
    let revokedUnder: String?
    let revokedOn: String?
    /// When a newer version took the place of what was checked; everything else is what that one says.
    let replacedOn: String?
    /// `valid` or `revoked`: whether that one holds.
    let standing: String?
  }

  init(_ result: CertificateCheckResult) {
    switch result {
    case .found(let finding):
      self.result = finding.state.rawValue
      label = finding.state.label
      certificate = Facts(
        number: finding.number, holder: finding.holderName, document: finding.document, title: finding.title,
        level: finding.level.label, specialty: finding.specialty, business: finding.business.label,
        validity: finding.validity?.label,
        authority: finding.authorityName, approvalNumber: finding.approvalNumber,
        obtainedOn: finding.obtainedOn.description, issuedOn: finding.issuedOn.description,
        revokedUnder: finding.revokedUnder, revokedOn: finding.revokedOn?.description,
        replacedOn: finding.replacement?.day.description, standing: finding.replacement?.state.rawValue)
    case .underVerification: (self.result, label, certificate) = ("underVerification", "核准中", nil)
    case .notFound: (self.result, label, certificate) = ("notFound", "未找到", nil)
    case .altered: (self.result, label, certificate) = ("altered", "文件已被改动", nil)
    case .notIssued: (self.result, label, certificate) = ("notIssued", "不是发放时的文件", nil)
    case .notSigned: (self.result, label, certificate) = ("notSigned", "不是本平台的证书文件", nil)
    }
  }

  /// The answer.
  func response() throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let headers: HTTPFields = [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"]
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(self))))
  }
}
