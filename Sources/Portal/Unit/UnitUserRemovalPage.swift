import Services
import Titles

/// 删除 of 用户管理: what the person still handles must be taken over first.
struct UnitUserRemovalPage: Equatable {
  var unit: UnitID
  var removal: StaffRemoval
  /// What couldn't be taken over or why they can't be removed.
  var issues: FormIssues = .none
}

extension UnitUserRemovalPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "删除经办用户"
    let member = DescriptionGrid([
      DescriptionGrid.Item("姓名", text: removal.member.name),
      DescriptionGrid.Item("证件类型", text: removal.member.documentKind.label),
      DescriptionGrid.Item("证件号码", text: removal.member.documentMasked),
      DescriptionGrid.Item("联系方式", text: removal.member.mobileMasked),
    ])
    let steps = removal.claimed.isEmpty ? confirmation(token) : takeOver(token)
    let summary = ErrorSummary(issues, title: "没有全部办理")
    return PageBody(
      title, crumbs: UnitMenu.users.crumbs(in: unit, "删除"), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(Card(nil, "\(summary)\(member)\(steps)"))")
  }

  private var cancel: ButtonLink { ButtonLink("取消", Routes.unitUsers(unit).description) }

  private func confirmation(_ token: FormToken) -> HTML {
    let notice = Notice(.warning, text: "\(removal.member.name)目前没有正在办理的申报书。删除后，其在本单位的菜单权限立即失效，办理记录仍然保留。")
    let form = PostForm(
      action: Routes.unitUserRemove(unit, removal.member.person).description, token: token,
      "<div class=\"form-buttons\">\(cancel) \(Button("确认删除", .danger))</div>")
    return "\(notice)\(form)"
  }

  private func takeOver(_ token: FormToken) -> HTML {
    let notice = Notice(
      .warning, text: "\(removal.member.name)还有 \(removal.claimed.count) 份申报书正在办理，须先变更办理人才能删除。点击“变更办理人”后，这些申报书由您办理。")
    let columns = [TableColumn("申报书编号"), TableColumn("姓名"), TableColumn("申报项目"), TableColumn("状态")]
    let rows = removal.claimed.map { item in
      TableRow(["\(item.number)", "\(item.applicantName)", "\(item.business.label)", "\(item.state.label)"])
    }
    let form = PostForm(
      action: Routes.unitUserTakeOver(unit, removal.member.person).description, token: token,
      "<div class=\"form-buttons\">\(cancel) \(Button("变更办理人", .primary))</div>")
    return "\(notice)\(DataTable("正在办理的申报书", columns: columns, rows: rows))\(form)"
  }
}
