import Services
import Titles

/// 查看发证进度 of a batch.
struct IssuanceProgressPage: Sendable, Equatable {
  var unit: UnitID
  var batch: Batch
  /// The latest job; nil where nothing was ordered yet.
  var progress: IssuanceProgress?
  /// The address of the page.
  var address: ListAddress
}

extension IssuanceProgressPage {
  /// The page as it is shown.
  var body: PageBody {
    let title = "发证进度"
    let back = ButtonLink("返回发证管理", Routes.batch(unit, batch.id).description)
    return PageBody(
      title, crumbs: UnitMenu.issuance.crumbs(in: unit, title),
      "\(PageHeading(title, lead: "\(batch.name)", actions: back.html))\(Card(nil, "\(state)\(failures)"))")
  }

  private var state: HTML {
    guard let progress else {
      return EmptyState("该批次还没有发放过证书", text: "在“发证管理”中勾选申报人，点击“批量发放证书”。").html
    }
    let words = "已完成 \(progress.done)/\(progress.total)，成功 \(progress.succeeded)，失败 \(progress.failures.count)"
    let facts: HTML = """
      <p>\(words)。开始时间：\(progress.orderedAt)\(if: progress.finishedAt != nil, "，完成时间：\(progress.finishedAt)")</p>
      """
    if progress.isFinished {
      return "\(ProgressBar(progress.label, done: progress.done, total: progress.total))\(facts)"
    }
    let job = JobProgress(
      progress.label, done: progress.done, total: progress.total,
      status: Routes.issuanceProgressStatus(unit, batch.id).description,
      address: Routes.issuanceProgress(unit, batch.id).description)
    return "\(job)\(facts)"
  }

  private var failures: HTML {
    guard let progress, !progress.failures.isEmpty else { return HTML() }
    let rows = progress.failures.enumerated().map { index, failure in
      let view: HTML = """
        <a href="\(Routes.issuance(unit, batch.id, failure.application).description)">查看\
        <span class="visually-hidden">\(failure.name)</span></a>
        """
      return TableRow(["\(index + 1)", "\(failure.name)", "\(failure.problem)", view], label: failure.name)
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("姓名"), TableColumn("失败原因", width: .wide),
      TableColumn("操作", width: .narrow),
    ]
    let words =
      progress.isAmending
      ? "下列申报人的证书没有修改，仍是原来的版本；处理后可以再次勾选修改。" : "下列申报人的证书没有发放，仍在“待发放”中；处理后可以再次勾选发放。"
    let hint = Notice(.warning, text: words)
    let export = ExportBar(address, total: progress.failures.count)
    return "\(hint)\(export)\(DataTable(progress.isAmending ? "修改失败的申报人" : "发放失败的申报人", columns: columns, rows: rows))"
  }
}

extension IssuanceProgress {
  /// What the job does.
  var label: String { isAmending ? "修改证书" : "发放证书" }
}
