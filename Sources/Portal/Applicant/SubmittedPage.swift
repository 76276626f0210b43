import Services
import Titles

/// After a submission: its number, what happens next, whom to ask. Can be opened again.
struct SubmittedPage: Sendable, Equatable {
  /// The row of 我的申报.
  var row: ApplicationRow
  /// Who has it now; nil where it has moved on to nobody.
  var pending: HandlingHistory.Contact?
}

extension SubmittedPage {
  /// The page as it is shown.
  var body: PageBody {
    let summary = row.summary
    let panel = ResultPanel(
      .success, "申报书已提交", reference: .init("申报书编号", text: summary.number), actions: actions,
      """
      <p>\(summary.business.label)申报书已于 \(summary.submittedAt?.description ?? "") 提交，受理单位：\(summary.authorityName)。</p>\
      \(next)\(withdrawal)
      """)
    return PageBody("申报书已提交", crumbs: ApplicationCrumbs.links(summary.authorityName, summary.business, "提交结果"), "\(panel)")
  }

  private var next: HTML {
    guard let pending else { return "<p>办理进度可在“我的申报”的“办理记录”中查看。</p>" }
    let phone = pending.phone.isEmpty ? "" : "，联系电话 \(pending.phone)"
    return """
      <p>接下来由“\(pending.unitName)”审核\(phone)。审核通过后在单位公示不少于5个工作日，公示无异议再逐级报送到受理单位；\
      每一步都会在“消息”中通知您。</p>
      """
  }

  private var withdrawal: HTML {
    guard row.actions.contains(.withdraw) else { return HTML() }
    return "<p>审核单位开始审核之前，可以在“我的申报”中点击“撤回”修改后重新提交。</p>"
  }

  private var actions: HTML {
    let id = row.summary.id
    return """
      \(ButtonLink("我的申报", Routes.myApplications().description, .primary)) \
      \(ButtonLink("办理记录", Routes.applicationRecord(id).description)) \
      \(ButtonLink("下载申报书", Routes.applicationPDF(id).description, isDownload: true))
      """
  }
}
