import Database
import Documents
import Gateways
import Storage
import Titles

/// Makes the records of 上报人社部 out of what certificates said when they were issued.
struct ReportDesk: Sendable {
  let platform: Platform
  private let certificates = CertificateRepository()

  /// The record of a certificate; nil where it is gone.
  func record(of id: CertificateID, in reader: Reader) throws -> ReportRecord? {
    guard let certificate = try certificates.load(id, in: reader) else { return nil }
    let sealed = try certificates.sealedContent(of: id, in: reader)
    let frozen = try FrozenContent(of: id, sealed: sealed, vault: platform.store.vault)
    let (content, document) = (frozen.content(photo: nil), frozen.document)
    var record = ReportRecord()
    record.name = content.holderName
    record.documentType = document.kind.label
    record.documentNumber = document.number
    record.sex = content.sex
    record.birthDate = document.birthDate?.description ?? ""
    (record.series, record.level, record.title) = (content.series, content.level, content.title)
    record.titleCode = platform.reference.catalog.title(certificate.titleCode)?.standardCode ?? ""
    record.specialty = content.specialty
    record.acquisition = content.acquisition
    record.decidingBody = content.decidingBody
    record.approvalNumber = content.approvalNumber
    record.obtainedOn = content.acquired.description
    record.issuedOn = content.issued.description
    record.certificateNumber = content.number
    record.authority = content.issuingAuthority
    record.employer = content.employer
    record.employerCode = try reader.value("SELECT uscc FROM units WHERE name = \(content.employer) ORDER BY id LIMIT 1") ?? ""
    record.state = certificate.state.label
    return record
  }
}
