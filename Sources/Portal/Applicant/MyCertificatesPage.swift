import Titles

/// 我的证书.
struct MyCertificatesPage: Sendable, Equatable {
  /// What to mind, from the manual.
  var notes: [String]
  var certificates: [Certificate]
}

extension MyCertificatesPage {
  /// The page as it is shown.
  var body: PageBody {
    let title = PersonalTab.certificates.label
    let lines: HTML = "\(each: notes, { "<p>\($0)</p>" })"
    let note = Notice(.info, title: "注意", lines)
    return PageBody(
      title, crumbs: [Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description), Link(title)],
      "\(PageHeading(title))\(note)\(Card(nil, "\(table)"))")
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("来源"), TableColumn("职称名称"), TableColumn("职称专业"),
      TableColumn("受理单位", width: .wide), TableColumn("取得时间"), TableColumn("状态"), TableColumn("操作", width: .narrow),
    ]
    let empty = EmptyState("还没有证书", text: "申报书办结后，受理单位发放的证书会出现在这里；可以在“我的申报”的办理记录中查看是否已有“发放证书”。")
    return DataTable("我的证书", columns: columns, rows: certificates.enumerated().map(row), empty: empty).html
  }

  private func row(_ index: Int, _ certificate: Certificate) -> TableRow {
    let name: HTML = "<span class=\"visually-hidden\">\(certificate.titleLabel)</span>"
    let actions: HTML = """
      <span class="cell-actions"><a href="\(Routes.myCertificateFile(certificate.id).description)" download>下载\(name)</a> \
      <a href="\(Routes.myCertificateOFD(certificate.id).description)" download>下载OFD\(name)</a> \
      <a href="\(Routes.myCertificate(certificate.id).description)">查看\(name)</a> \
      <a href="\(Routes.myCertificateChecks(certificate.id).description)">查验记录\(name)</a></span>
      """
    return TableRow(
      [
        "\(index + 1)", "系统发放", "\(certificate.titleLabel)", "\(certificate.specialty)", "\(certificate.authorityName)",
        "\(certificate.obtainedOn)", "\(certificate.state.tag)", actions,
      ], label: certificate.titleLabel)
  }
}
