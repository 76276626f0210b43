import Services
import Titles

/// One certificate in the unit's name: what it says, its versions, and the way to 撤销证书.
struct HeldCertificatePage: Sendable, Equatable {
  var unit: UnitID
  var held: HeldCertificate
  /// Whether the viewer may open its file (职称认定发证).
  var opensFile: Bool
}

extension HeldCertificatePage {
  /// The page as it is shown.
  var body: PageBody {
    let certificate = held.certificate
    let title = "\(certificate.holderName) · \(certificate.titleLabel)"
    let back = ButtonLink("返回列表", Routes.heldCertificates(unit).description)
    let revocation = ButtonLink("撤销证书", Routes.heldCertificateRevocation(unit, certificate.id).description, .danger)
    let canRevoke = held.obstacles.isEmpty
    let file = ButtonLink("查看证书文件", Routes.issuedCertificateFile(unit, certificate.id).description)
    let hasFile = opensFile && certificate.isElectronic
    let unit = unit
    let versions = CertificateVersions(versions: opensFile ? held.versions : []) { id in
      Routes.issuedCertificateFile(unit, id).description
    }
    return PageBody(
      title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, certificate.holderName),
      """
      \(PageHeading(title, lead: "\(certificate.state.tag)", actions: "\(back)\(if: canRevoke, revocation.html)"))\
      \(Card("证书", actions: "\(if: hasFile, file.html)", "\(DescriptionGrid(certificate.facts))"))\(versions)
      """)
  }
}
