import Titles

/// One approval document, with 撤回 where nothing hangs on it.
struct ApprovalDocumentPage: Sendable, Equatable {
  var unit: UnitID
  var document: ApprovalDocument
  /// How many certificates hang on it.
  var uses: Int
  /// The reason as it was typed.
  var reason = ""
  var issues = FormIssues.none
}

extension ApprovalDocumentPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let file = ButtonLink("查看附件", Routes.file(document.attachment).description)
    let back = ButtonLink("返回列表", Routes.approvalDocuments(unit).description)
    return PageBody(
      document.number, crumbs: UnitMenu.approvalDocuments.crumbs(in: unit, document.number), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(document.number, lead: "\(document.tag)", actions: "\(back) \(file)"))\
      \(Card(nil, "\(DescriptionGrid(items))"))\(withdrawal(token))
      """)
  }

  private var items: [DescriptionGrid.Item] {
    var items: [DescriptionGrid.Item] = [
      .init("发文字号", text: document.number), .init("发文时间", text: document.issuedOn.description),
      .init("文件名称", text: document.title, wide: true), .init("所属项目", text: document.business.label),
      .init("业务类型", text: document.kind.label), .init("发布时间", text: document.createdAt.description),
      .init("依据该文件办理的证书", text: "\(uses) 本"),
    ]
    if let moment = document.withdrawnAt {
      items.append(.init("撤回时间", text: moment.description))
      items.append(.init("撤回原因", text: document.withdrawnReason, wide: true))
    }
    return items
  }

  private func withdrawal(_ token: FormToken) -> HTML {
    guard document.isPublished else { return HTML() }
    guard uses == 0 else {
      return Notice(.info, text: "已有 \(uses) 本证书依据该文件办理，文件不能撤回。").html
    }
    let reason = TextAreaField(
      FieldInfo("reason", "撤回原因", required: true, error: issues["reason"]), value: reason, limit: 300, rows: 3)
    let form = PostForm(
      action: Routes.approvalDocumentWithdraw(unit, document.id).description, token: token,
      "\(reason)<div class=\"form-buttons\">\(Button("撤回", .danger, confirmation: "撤回后不能恢复，确定撤回“\(document.number)”吗？"))</div>")
    return Card("撤回", lead: "发布有误时可以撤回，撤回后该发文字号可以重新使用。", "\(ErrorSummary(issues))\(form)").html
  }
}
