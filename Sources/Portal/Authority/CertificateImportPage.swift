import Services
import Titles

/// 批量导入证书: choosing the file, and what is wrong with it.
struct CertificateImportPage: Sendable, Equatable {
  var unit: UnitID
  /// The name of the file that was checked.
  var file = ""
  /// What is wrong with its rows.
  var problems: [CertificateImportProblem] = []
  var issues = FormIssues.none

  /// Problems that are shown at once.
  private static let shownProblems = 200
}

extension CertificateImportPage {
  static let title = "批量导入证书"

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let back = ButtonLink("返回证书登记审核", Routes.certificateRequests(unit).description)
    let template = ButtonLink("下载模板", Routes.certificateImportTemplate(unit).description, isDownload: true)
    return PageBody(
      CertificateImportPage.title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, CertificateImportPage.title),
      hasErrors: !issues.isEmpty || !problems.isEmpty,
      """
      \(PageHeading(CertificateImportPage.title, lead: "导入本平台启用以前发放的职称证书。", actions: "\(back) \(template)"))\
      \(report)\(ErrorSummary(issues, title: "文件没有导入"))\(Card(nil, "\(guidance)\(form(token))"))
      """)
  }

  private var guidance: HTML {
    let columns = CertificateImportColumn.allCases
    let required = columns.filter(\.isRequired).map(\.rawValue).joined(separator: "、")
    let others = columns.filter { !$0.isRequired }.map(\.rawValue).joined(separator: "、")
    return Disclosure(
      "填写说明", open: true,
      """
      <p>1、第一行为列名，从第二行开始每行一本证书。必填：\(required)；选填：\(others)。</p>\
      <p>2、全部行检查无误后先预览，再确认导入；有一行不符合要求就都不导入。</p>\
      <p>3、导入的证书没有照片，持证人在“我的证书”中“完善”后由本单位审核，通过后生成电子证书。</p>
      """
    ).html
  }

  private func form(_ token: FormToken) -> HTML {
    let slot = FileSlot(
      FieldInfo("file", "证书文件", required: true, error: issues["file"]),
      limits: "xlsx 或 CSV 文件，不超过 \(CertificateImportService.maximumFileBytes >> 20) MB，最多 \(CertificateImportService.rowLimit) 行",
      accept: ".xlsx,.csv", maximumBytes: CertificateImportService.maximumFileBytes)
    return PostForm(
      action: Routes.certificateImportCheck(unit).description, token: token, hasFiles: true,
      "\(RequiredLegend())\(slot)<div class=\"form-buttons\">\(Button("检查文件", .primary))</div>"
    ).html
  }

  private var report: HTML {
    guard !problems.isEmpty else { return HTML() }
    let columns = [TableColumn("行", width: .narrow), TableColumn("列", width: .narrow), TableColumn("问题", width: .wide)]
    let rows = problems.prefix(CertificateImportPage.shownProblems).map { problem in
      TableRow(["\(problem.line)", "\(problem.column.isEmpty ? "-" : problem.column)", "\(problem.sentence)"])
    }
    let rest = problems.count - rows.count
    let more: HTML = "<p>还有 \(rest) 处问题没有列出，请先更正以上问题。</p>"
    let notice = Notice(
      .danger, title: "文件没有导入", isLive: true, "“\(file)”有 \(problems.count) 处不符合要求，请更正后重新上传。")
    return "\(notice)\(Card("检查结果", "\(DataTable("检查结果", columns: columns, rows: rows))\(if: rest > 0, more)"))"
  }
}
