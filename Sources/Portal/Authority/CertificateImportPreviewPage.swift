import Services
import Titles

/// What will be imported, before it is.
struct CertificateImportPreviewPage: Sendable, Equatable {
  var unit: UnitID
  var id: CertificateImportID
  var rows: [CertificateImportRow]
  var issues = FormIssues.none

  /// Rows that are shown.
  private static let shownRows = 100
}

extension CertificateImportPreviewPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "预览导入"
    let back = ButtonLink("重新选择文件", Routes.certificateImport(unit).description)
    let confirm = PostButton(
      Button("确认导入 \(rows.count) 本证书", .primary), action: Routes.certificateImportConfirm(unit, id).description,
      token: token)
    let export = ExportBar(ListAddress(Routes.certificateImportPreview(unit, id).description), total: rows.count)
    let rest = rows.count - CertificateImportPreviewPage.shownRows
    let more: HTML = "<p>只显示前 \(CertificateImportPreviewPage.shownRows) 行，还有 \(rest) 行。</p>"
    return PageBody(
      title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, title), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(title, lead: "全部 \(rows.count) 行检查无误，请核对后确认导入。", actions: back.html))\
      \(ErrorSummary(issues, title: "没有导入"))\
      \(Card(nil, "\(export)\(table)\(if: rest > 0, more)<div class=\"form-buttons\">\(confirm)</div>"))
      """)
  }

  private var table: HTML {
    let columns = [
      TableColumn("行", width: .narrow), TableColumn("姓名", width: .narrow), TableColumn("证件号码"), TableColumn("职称名称"),
      TableColumn("职称专业"), TableColumn("取得方式"), TableColumn("批准文号"), TableColumn("取得时间"),
      TableColumn("证书编号"),
    ]
    let shown = rows.prefix(CertificateImportPreviewPage.shownRows).map { row in
      TableRow(
        [
          "\(row.line)", "\(row.name)", "\(row.document.masked)", "\(row.titleLabel)", "\(row.specialty)",
          "\(row.business.label)", "\(row.approvalNumber)", "\(row.obtainedOn)", "\(row.number)",
        ], label: row.name)
    }
    return DataTable("待导入的证书", columns: columns, rows: shown).html
  }
}
