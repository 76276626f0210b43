import Titles

/// Asks again before a batch is removed.
struct BatchRemovalPage: Sendable, Equatable {
  var unit: UnitID
  var batch: Batch
  var issues = FormIssues.none
}

extension BatchRemovalPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "删除发证批次"
    let form = PostForm(
      action: Routes.batchDelete(unit, batch.id).description, token: token,
      """
      <p>确定删除批次“\(batch.name)”（\(batch.total) 人）吗？删除后，其中的申报人可以重新选入其他批次。</p>\
      <div class="form-buttons">\(ButtonLink("取消", Routes.batches(unit).description)) \(Button("删除", .danger))</div>
      """)
    return PageBody(
      title, crumbs: UnitMenu.issuance.crumbs(in: unit, "删除"), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }
}
