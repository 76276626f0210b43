import Titles

/// 查看: one application of a batch with its certificate.
struct IssuancePage: Sendable, Equatable {
  var unit: UnitID
  var batch: Batch
  var issuance: Issuance
  /// All versions of the certificate, the newest first; none as long as none is issued.
  var versions: [Certificate]
}

extension IssuancePage {
  /// The page as it is shown.
  var body: PageBody {
    let back = ButtonLink("返回发证管理", Routes.batch(unit, batch.id).description)
    let title = issuance.applicantName
    return PageBody(
      title, crumbs: UnitMenu.issuance.crumbs(in: unit, title),
      """
      \(PageHeading(title, lead: "\(batch.name) \(issuance.state.tag)", actions: back.html))\
      \(Card("申报信息", "\(DescriptionGrid(items))"))\(paper)
      """)
  }

  private var items: [DescriptionGrid.Item] {
    var items: [DescriptionGrid.Item] = [
      .init("姓名", text: issuance.applicantName), .init("性别", text: issuance.sex),
      .init("手机号", text: issuance.mobileMasked), .init("申报职称", text: issuance.titleLabel),
      .init("职称等级", text: issuance.level.label), .init("现工作单位", text: issuance.employerName),
      .init("审核通过时间", text: issuance.passedOn.description), .init("状态", issuance.state.tag.html),
    ]
    if let reason = issuance.holdReason { items.append(.init("\(issuance.state.label)原因", text: reason, wide: true)) }
    return items
  }

  private var paper: HTML {
    guard let certificate = versions.first else {
      return Card("证书", "\(EmptyState("还没有发放证书", text: "在“发证管理”中勾选后点击“批量发放证书”。"))").html
    }
    let file = ButtonLink("查看证书文件", Routes.issuedCertificateFile(unit, certificate.id).description)
    let second = ButtonLink("下载OFD", Routes.issuedCertificateOFD(unit, certificate.id).description, isDownload: true)
    let (unit, card) = (unit, Card("证书", actions: "\(file) \(second)", "\(DescriptionGrid(certificate.facts))"))
    return "\(card)\(CertificateVersions(versions: versions) { Routes.issuedCertificateFile(unit, $0).description })"
  }
}
