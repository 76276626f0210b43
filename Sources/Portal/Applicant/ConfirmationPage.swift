import Services
import Titles

/// 撤回 and 删除: the question before the deed.
struct ConfirmationPage: Sendable, Equatable {
  /// What is asked for.
  var action: WorkflowAction
  /// The application.
  var row: ApplicationRow
}

extension ConfirmationPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let summary = row.summary
    let items: [DescriptionGrid.Item] = [
      .init("申报书编号", text: summary.number), .init("申报项目", text: summary.business.label),
      .init("受理单位", text: summary.authorityName), .init("状态", "\(summary.state.tag)"),
    ]
    let form = PostForm(
      action: address.description, token: token,
      """
      \(HiddenFields(FormBody(["_version": String(summary.version)])))\
      <p class="form-buttons">\(ButtonLink("取消", Routes.myApplications().description)) \
      \(Button("确认\(action.label)", action == .delete ? .danger : .primary))</p>
      """)
    return PageBody(
      "\(action.label)申报书", crumbs: ApplicationCrumbs.links(summary.authorityName, summary.business, action.label),
      "\(Card("\(action.label)申报书", level: 1, "\(warning)\(DescriptionGrid(items))\(form)"))")
  }

  private var address: SiteURL {
    action == .delete ? Routes.delete(row.summary.id) : Routes.withdraw(row.summary.id)
  }

  private var warning: Notice {
    guard action == .delete else {
      return Notice(.info, text: "撤回后申报书回到“待填报”，已填写的内容和附件全部保留，可以修改后重新提交。")
    }
    return Notice(
      .danger, title: "删除即视为放弃本次申报", "<p>删除后不能恢复，也不能继续填报；申报书仍保留在列表中，只能查看和查询办理记录。</p>")
  }
}
