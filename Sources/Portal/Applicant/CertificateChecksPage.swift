import Titles

/// 查验记录 of one of the viewer's certificates.
struct CertificateChecksPage: Sendable, Equatable {
  var certificate: Certificate
  var checks: ListPage<CertificateCheckEntry>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension CertificateChecksPage {
  /// The page as it is shown.
  var body: PageBody {
    let title = "查验记录"
    let crumbs = [
      Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description),
      Link("我的证书", Routes.myCertificates().description),
      Link(certificate.titleLabel, Routes.myCertificate(certificate.id).description), Link(title),
    ]
    let address = ListAddress(Routes.myCertificateChecks(certificate.id).description, query)
    let pages: HTML = checks.total == 0 ? HTML() : Pagination(address, page: page, total: checks.total).html
    let export = ExportBar(address, total: checks.total)
    let lead: HTML = "\(certificate.titleLabel) · \(certificate.number)。只记录查验的时间、方式和网络范围，不记录查验人。"
    return PageBody(title, crumbs: crumbs, "\(PageHeading(title, lead: lead))\(Card(nil, "\(export)\(table)\(pages)"))")
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("查验时间"), TableColumn("查验方式"), TableColumn("来源范围"),
    ]
    let rows = checks.rows.enumerated().map { index, entry in
      TableRow(
        ["\(page.offset + index + 1)", "\(entry.at)", "\(entry.way.label)", "\(entry.region.label)"], label: entry.at.description)
    }
    return DataTable(
      "查验记录", columns: columns, rows: rows, empty: EmptyState("还没有人查验过这本证书")
    ).html
  }
}
