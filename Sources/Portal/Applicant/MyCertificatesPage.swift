import Services
import Titles

/// 我的证书.
struct MyCertificatesPage: Sendable, Equatable {
  /// What to mind, from the manual.
  var notes: [String]
  var certificates: [Certificate]
  /// 登记, 完善 and 申请补正 that aren't passed.
  var requests: [CertificateRequest] = []
  /// How far each is on its way to the ministry, by 证书编号.
  var reports: [String: CertificateReport] = [:]
}

extension MyCertificatesPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = PersonalTab.certificates.label
    let lines: HTML = "\(each: notes, { "<p>\($0)</p>" })"
    let note = Notice(.info, title: "注意", lines)
    let register = PostButton(
      Button("登记职称证书", .primary), action: Routes.certificateRegister().description, token: token)
    let export = ExportLink(ListAddress(Routes.myCertificates().description), total: certificates.count).html
    let others: HTML = "\(if: !export.isEmpty, "<div class=\"bulk-others\">\(export)</div>")"
    return PageBody(
      title, crumbs: [Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description), Link(title)],
      """
      \(PageHeading(title))\(note)\(pending)\
      \(Card(nil, "<div class=\"bulk-bar\">\(register)\(others)</div>\(table(token))"))
      """)
  }

  // MARK: Requests

  private var pending: HTML {
    guard !requests.isEmpty else { return HTML() }
    let columns = [
      TableColumn("申请", width: .narrow), TableColumn("职称名称"), TableColumn("证书编号"), TableColumn("提交时间"),
      TableColumn("状态", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let lead: HTML = "审核通过后，结果出现在下面的证书列表中。"
    return Card("办理中的申请", lead: lead, "\(DataTable("办理中的申请", columns: columns, rows: requests.map(row)))").html
  }

  private func row(_ request: CertificateRequest) -> TableRow {
    let label = request.titleLabel.isEmpty ? "未填写" : request.titleLabel
    let verb =
      switch request.state {
      case .draft: "继续填写"
      case .returned: "修改"
      case .submitted, .passed: "查看"
      }
    let link: HTML = """
      <a href="\(Routes.certificateRequest(request.id).description)">\(verb)\
      <span class="visually-hidden">\(request.kind.label) \(label)</span></a>
      """
    return TableRow(
      [
        "\(request.kind.label)", "\(label)", "\(request.number.isEmpty ? "-" : request.number)",
        "\(request.submittedAt?.description ?? "-")", "\(request.state.tag)", link,
      ], label: label)
  }

  // MARK: Certificates

  private func table(_ token: FormToken) -> HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("来源"), TableColumn("职称名称"), TableColumn("职称专业"),
      TableColumn("受理单位", width: .wide), TableColumn("取得时间"), TableColumn("状态"), TableColumn("操作", width: .narrow),
    ]
    let empty = EmptyState(
      "还没有证书", text: "申报书办结后，受理单位发放的证书会出现在这里；本平台启用以前取得的证书，可以点击“登记职称证书”。")
    let rows = certificates.enumerated().map { index, certificate in row(index, certificate, token) }
    return DataTable("我的证书", columns: columns, rows: rows, empty: empty).html
  }

  private func row(_ index: Int, _ certificate: Certificate, _ token: FormToken) -> TableRow {
    let missing: HTML = " \(StatusTag(.warning, "未生成电子证书"))"
    let state: HTML = "\(certificate.state.tag)\(if: !certificate.isElectronic, missing)\(reported(certificate))"
    return TableRow(
      [
        "\(index + 1)", "\(certificate.source.label)", "\(certificate.titleLabel)", "\(certificate.specialty)",
        "\(certificate.authorityName)", "\(certificate.obtainedOn)", state, actions(certificate, token),
      ], label: certificate.titleLabel)
  }

  /// 上报人社部: how far it is.
  private func reported(_ certificate: Certificate) -> HTML {
    guard certificate.isElectronic else { return HTML() }
    let report = reports[certificate.number]
    let problem: HTML = "：\(report?.problem)"
    return """
      <p class="field-hint">人社部：\(report?.state.label ?? "未上报")\(if: report?.problem.isEmpty == false, problem)</p>
      """
  }

  /// 上报人社部, unless it waits already.
  private func report(_ certificate: Certificate, _ token: FormToken) -> HTML {
    guard certificate.isElectronic, reports[certificate.number]?.state != .queued else { return HTML() }
    let address = Routes.myCertificateReport(certificate.id).description
    return "\(PostButton(Button("上报人社部", .quiet), action: address, token: token)) "
  }

  private func actions(_ certificate: Certificate, _ token: FormToken) -> HTML {
    let id = certificate.id
    let name: HTML = "<span class=\"visually-hidden\">\(certificate.titleLabel)</span>"
    let files: HTML = """
      <a href="\(Routes.myCertificateFile(id).description)" download>下载\(name)</a> \
      <a href="\(Routes.myCertificateOFD(id).description)" download>下载OFD\(name)</a>
      """
    return """
      <div class="cell-actions">\(if: certificate.isElectronic, files) \
      <a href="\(Routes.myCertificate(id).description)">查看\(name)</a> \
      \(request(.completion, Routes.certificateComplete(id), certificate, token))\
      \(request(.correction, Routes.certificateCorrect(id), certificate, token))\
      \(report(certificate, token))\
      <a href="\(Routes.myCertificateChecks(id).description)">查验记录\(name)</a></div>
      """
  }

  /// 完善 or 申请补正, where the certificate allows it and nothing about it is under way.
  private func request(
    _ kind: CertificateRequestKind, _ address: SiteURL, _ certificate: Certificate, _ token: FormToken
  ) -> HTML {
    let isOpen = requests.contains { $0.certificate == certificate.id }
    guard certificate.obstacle(to: kind) == nil, !isOpen else { return HTML() }
    return "\(PostButton(Button(kind.label, .quiet), action: address.description, token: token)) "
  }
}
