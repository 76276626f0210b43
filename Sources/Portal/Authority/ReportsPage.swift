import Titles

/// 上报人社部: what waits to be reported, what was, and what was refused.
struct ReportsPage: Sendable, Equatable {
  var unit: UnitID
  /// Whether records are sent by themselves.
  var isSending: Bool
  /// The tab; nil for all.
  var state: ReportState?
  var reports: ListPage<CertificateReport>
  var counts: [ReportState: Int]
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
  var issues = FormIssues.none
}

extension ReportsPage {
  private static let form = "reports"

  private var address: ListAddress { ListAddress(Routes.reports(unit).description, query) }

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "上报人社部"
    let pages: HTML = reports.total == 0 ? HTML() : Pagination(address, page: page, total: reports.total).html
    let back = ButtonLink("返回职称认定发证", Routes.batches(unit).description)
    return PageBody(
      title, crumbs: UnitMenu.issuance.crumbs(in: unit, title), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(title, lead: "\(explanation)", actions: back.html))\
      \(Card(nil, "\(ErrorSummary(issues, title: "操作没有执行"))\(tabs)\(bar(token))\(table)\(pages)"))
      """)
  }

  private var explanation: String {
    let cause = "证书发放、登记通过、修改、撤销后自动排队，持证人也可以重新上报。"
    return isSending
      ? cause + "排队的记录由系统自动上报，失败的请按原因更正后重新上报。"
      : cause + "本平台没有连接人社部接口：请导出上报文件，在人社部平台上传成功后勾选并“标记为已上报”。"
  }

  private var tabs: HTML {
    var links = ReportState.allCases.map { state in
      Link(state.label, address.with("state", state.rawValue).text, isCurrent: self.state == state, count: counts[state])
    }
    let total = counts.values.reduce(0, +)
    links.append(Link("全部", address.with("state", "all").text, isCurrent: state == nil, count: total))
    return Tabs("上报状态", links).html
  }

  private func bar(_ token: FormToken) -> HTML {
    let export = PostButton(
      Button("导出上报文件", .primary), action: Routes.reportsExport(unit).description, token: token)
    let sheet = PostButton(
      Button("导出为Excel"), action: Routes.reportsExport(unit).description, token: token, fields: FormBody(["format": "xlsx"]))
    return BulkBar(
      id: ReportsPage.form, action: Routes.reportsMark(unit).description, token: token,
      buttons: Button("标记为已上报").html, others: "\(ExportLink(address, total: reports.total)) \(export)\(sheet)"
    ).html
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("姓名", width: .narrow), TableColumn("职称名称"),
      TableColumn("证书编号"), TableColumn("排队时间"), TableColumn("上报时间"), TableColumn("状态", width: .narrow),
      TableColumn("说明", width: .wide),
    ]
    let rows = reports.rows.enumerated().map { index, report in
      let isDone = report.state == .reported
      return TableRow(
        [
          "\(page.offset + index + 1)", "\(report.holderName)", "\(report.titleLabel)", "\(report.number)",
          "\(report.requestedAt)", "\(report.reportedAt?.description ?? "-")", "\(report.state.tag)",
          "\(report.problem.isEmpty ? "-" : report.problem)",
        ], value: isDone ? nil : report.certificate.rawValue, label: report.holderName)
    }
    return DataTable(
      "上报记录", columns: columns, rows: rows, bulk: ReportsPage.form, empty: EmptyState("这里没有上报记录")
    ).html
  }
}
