import Services
import Titles

/// One record in 诚信记录.
struct OfficeIntegrityRecordPage: Equatable {
  var row: IntegrityRow
  /// 解除原因, as typed.
  var reason: String
  var issues: FormIssues
}

extension OfficeIntegrityRecordPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "\(row.name)的诚信记录"
    let back = ButtonLink("返回列表", Routes.officeIntegrity().description)
    var items = [
      DescriptionGrid.Item("姓名", text: row.name), .init("证件号码", text: row.documentMasked),
      .init("禁止申报", text: "\(row.from) 至 \(row.through)"), .init("状态", row.standing.tag.html),
      .init("处理依据", text: row.basis, wide: true), .init("失信行为", text: row.conduct, wide: true),
    ]
    if let lifted = row.liftedAt {
      items += [.init("解除时间", text: lifted.description), .init("解除原因", text: row.liftedReason)]
    }
    let content: HTML = """
      \(PageHeading(title, actions: back.html))\(ErrorSummary(issues))\(Card("记录", DescriptionGrid(items).html))\(lift(token))
      """
    return PageBody(title, crumbs: OfficeMenu.integrity.crumbs(Link(title)), hasErrors: !issues.isEmpty, content)
  }

  private func lift(_ token: FormToken) -> HTML {
    guard row.standing == .inForce else { return HTML() }
    let field = TextAreaField(
      FieldInfo("reason", "解除原因", required: true, hint: "记入审计日志，请不要填写个人信息。", error: issues["reason"]),
      value: reason, limit: 200, rows: 2)
    let form = PostForm(
      action: Routes.officeIntegrityLift(row.id).description, token: token,
      "\(field)<div class=\"form-buttons\">\(Button("解除记录", .danger, confirmation: "解除\(row.name)的这条诚信记录？"))</div>")
    return Card("提前解除", lead: "登记有误或处理决定被撤销的，可以提前解除；记录仍然保留。", form.html).html
  }
}
