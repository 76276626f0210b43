import Services
import Titles

/// 合并重复单位, first step: which unit remains.
struct OfficeUnitMergeChoicePage: Equatable {
  var file: UnitFile
  var query: String
  var found: [Choice]
  var issues: FormIssues
}

extension OfficeUnitMergeChoicePage {
  func body(_ token: FormToken) -> PageBody {
    let title = "合并重复单位"
    let choice = SearchChoice(
      FieldInfo("into", "保留的单位", required: true, hint: "输入名称中的几个字，或完整的统一社会信用代码。", error: issues["into"]),
      query: query, results: found, source: Routes.officeUnitSearch().description)
    let cancel = ButtonLink("取消", Routes.officeUnit(file.id).description)
    let form = PostForm(
      action: Routes.officeUnitMergeChoose(file.id).description, token: token,
      "\(choice)<div class=\"form-buttons\">\(cancel) \(Button("下一步", .primary))</div>")
    let gone = ReadOnlyField("被合并的单位", "\(file.name)（\(file.uscc)）", wide: true)
    let lead: HTML = "被合并的单位不再使用，其经办用户、下级单位和已办结的记录转入保留的单位。下一步核对两个单位，确认后才会合并。"
    return PageBody(
      title, crumbs: OfficeMenu.units.crumbs(Link(file.name, Routes.officeUnit(file.id).description), Link(title)),
      hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(ErrorSummary(issues))\(Card(nil, "\(gone)\(form)"))")
  }
}
