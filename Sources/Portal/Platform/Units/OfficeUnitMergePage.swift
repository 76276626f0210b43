import Services
import Titles

/// 合并重复单位, second step: both units, what stands in the way, the confirmation.
struct OfficeUnitMergePage: Equatable {
  var merge: UnitMerge
  var reason = ""
  var issues: FormIssues = .none
}

extension OfficeUnitMergePage {
  func body(_ token: FormToken) -> PageBody {
    let title = "合并重复单位"
    let duplicate = merge.duplicate
    let both = Columns(.equal, "\(card("被合并的单位", duplicate))\(card("保留的单位", merge.unit))")
    let crumbs = OfficeMenu.units.crumbs(Link(duplicate.name, Routes.officeUnit(duplicate.id).description), Link(title))
    return PageBody(
      title, crumbs: crumbs, hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(ErrorSummary(issues))\(both)\(merge.obstacles.isEmpty ? confirmation(token) : obstacles)")
  }

  private func card(_ title: String, _ file: UnitFile) -> HTML {
    let grid = DescriptionGrid([
      .init("单位名称", text: file.name, wide: true), .init("统一社会信用代码", text: file.uscc, wide: true),
      .init("法定代表人", text: file.legalRepresentative), .init("注册地", text: file.district),
      .init("单位类型", text: file.kind.label), .init("状态", file.standing.tag.html),
      .init("注册时间", text: file.createdAt.day.description), .init("待办申报书", text: "\(file.openVisits) 份"),
    ])
    return Card(title, grid.html).html
  }

  private var obstacles: HTML {
    let items: HTML = "<ul>\(each: merge.obstacles, { "<li>\($0.sentence)</li>" })</ul>"
    let other = ButtonLink("另选保留的单位", Routes.officeUnitMerge(merge.duplicate.id).description)
    return "\(Notice(.warning, title: "目前不能合并", items))<div class=\"form-buttons\">\(other)</div>"
  }

  private func confirmation(_ token: FormToken) -> HTML {
    let reason = TextAreaField(
      FieldInfo("reason", "合并原因", required: true, hint: "记入审计日志，请不要填写个人信息。", error: issues["reason"]),
      value: reason, limit: 200, rows: 2)
    let cancel = ButtonLink("取消", Routes.officeUnit(merge.duplicate.id).description)
    let form = PostForm(
      action: Routes.officeUnitMergeDo(merge.duplicate.id).description, token: token,
      """
      \(HiddenFields(FormBody(["into": merge.unit.id.rawValue])))\(reason)\
      <div class="form-buttons">\(cancel) \(Button("确认合并", .danger))</div>
      """)
    let warning = Notice(
      .warning, text: "合并后不能撤销：“\(merge.duplicate.name)”的法人账号不能再登录，经办用户、下级单位和已办结的记录转入“\(merge.unit.name)”。")
    return Card("确认合并", "\(warning)\(form)").html
  }
}
