import Documents
import Titles

/// What a certificate takes from a registration.
struct RegistrationFacts: Sendable {
  let number: String
  let business: Business
  let title: Title
  private let series: Series
  private let loaded: CertificateRequestDesk.Loaded
  private let obtainedOn: Day
  private let issuedOn: Day

  /// - Throws: `Refusal` where the form isn't in order.
  init(_ loaded: CertificateRequestDesk.Loaded, catalog: Catalog) throws(Refusal) {
    self.loaded = loaded
    let title = catalog.title(loaded.text("title"))
    guard
      let title, let series = catalog.series(title.series), let business = Business(rawValue: loaded.text("acquisition")),
      let obtainedOn = Day(loaded.text("obtainedOn")), let issuedOn = Day(loaded.text("issuedOn"))
    else { throw Refusal("registration-incomplete", "登记的内容不完整，请退回申请人补充。") }
    number = loaded.request.number
    (self.title, self.series, self.business) = (title, series, business)
    (self.obtainedOn, self.issuedOn) = (obtainedOn, issuedOn)
  }

  /// All that is printed.
  func content(authority: String, photo: [UInt8]) -> CertificateContent {
    let document = loaded.document
    return CertificateContent(
      kind: CertificateKind(business), issuingAuthority: authority, holderName: loaded.request.holderName,
      sex: Sex(rawValue: loaded.text("sex"))?.label ?? document.sex?.label ?? "", documentType: document.kind.label,
      maskedDocumentNumber: document.masked, title: title.name, series: series.name, level: title.level.label,
      specialty: loaded.text("specialty"), acquisition: business.label, decidingBody: loaded.text("decidingBody"),
      acquired: obtainedOn, approvalNumber: loaded.text("approvalNumber"), issued: issuedOn, number: number,
      employer: loaded.text("employer"), photo: photo, checkURL: "", isDemonstration: false)
  }
}

extension CertificateKind {
  /// The design of a business.
  init(_ business: Business) {
    switch business {
    case .initialDetermination: self = .initialDetermination
    case .confirmation: self = .confirmation
    case .review: self = .review
    }
  }
}
