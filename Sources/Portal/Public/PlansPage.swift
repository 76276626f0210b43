import Services
import Titles

/// 职称评审申报计划: the published plans, to be searched by what they review.
struct PlansPage: Equatable {
  var filter: PlanFilter
  var found: ListPage<PlanEntry>
  var page: PageRequest
  var query: FormBody
  /// What can be chosen in the filters.
  var choices: Choices
  var now: Moment

  struct Choices: Equatable {
    var series: [Choice]
    var specialties: [Choice]
    var subspecialties: [Choice]
    var titles: [Choice]
    var years: [Int]
  }
}

extension PlansPage {
  static let title = "职称评审申报计划"

  var body: PageBody {
    let address = ListAddress(Routes.plans().description, query)
    let list: HTML = "\(filters)\(table)\(Pagination(address, page: page, total: found.total))"
    let lead: HTML = """
      选择要申报的评审计划，点击名称查看详情。若没有找到相关评委会的申报计划，说明该评委会暂未发布，请联系评委会核实，\
      可在\(Link("职称评审委员会目录", Routes.committeeDirectory().description))中查找。
      """
    return PageBody(
      PlansPage.title, crumbs: [Link("首页", Routes.home().description), Link(PlansPage.title)],
      "\(PageHeading(PlansPage.title, lead: lead))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let name = TextField(FieldInfo("q", "评委会或评审计划名称"), value: filter.text, kind: .search)
    let series = SelectField(
      FieldInfo("series", "职称系列"), choices: choices.series, value: filter.series ?? "", prompt: "全部")
    let specialty = SelectField(
      FieldInfo("specialty", "职称专业"), choices: choices.specialties, value: filter.specialty ?? "", prompt: "全部")
    let direction = SelectField(
      FieldInfo("subspecialty", "专业方向"), choices: choices.subspecialties, value: filter.subspecialty ?? "", prompt: "全部")
    let title = SelectField(
      FieldInfo("title", "职称名称"), choices: choices.titles, value: filter.title ?? "", prompt: "全部")
    let year = SelectField(
      FieldInfo("year", "年度"), choices: choices.years.map { Choice(String($0), "\($0)年度") },
      value: filter.year.map { String($0) } ?? "", prompt: "全部")
    let state = SelectField(
      FieldInfo("state", "申报状态"), choices: PlanWindow.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.window?.rawValue ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(
      action: Routes.plans().description, fields: "\(name)\(series)\(specialty)\(direction)\(title)\(year)\(state)",
      submit: "搜索", kept: kept)
  }

  private var table: DataTable {
    let rows = found.rows.enumerated().map { index, entry in
      let times: HTML = "<p>个人申报开始时间：\(entry.opens)</p><p>个人申报截止时间：\(entry.closes)</p>"
      let name = CellStack("\(Link(entry.name, Routes.plan(entry.id).description))", ["\(entry.committeeName)"])
      return TableRow(["\(page.offset + index + 1)", name.html, times, "\(entry.window(at: now).tag)"])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn(PlansPage.title, width: .wide), TableColumn("申报时间"),
      TableColumn("状态", width: .narrow),
    ]
    return DataTable(
      PlansPage.title, columns: columns, rows: rows,
      empty: EmptyState("没有找到申报计划", text: "请减少筛选条件再试；仍未找到的，说明相关评委会暂未发布申报计划，请联系评委会核实。"))
  }
}
