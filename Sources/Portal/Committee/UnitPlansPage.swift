import Titles

/// 申报计划: the unit's plans and drafts.
struct UnitPlansPage: Equatable {
  var unit: UnitID
  /// What was searched for.
  var text: String
  var stage: PlanStage?
  var found: ListPage<PlanLine>
  var page: PageRequest
  var query: FormBody
  var now: Moment
}

extension UnitPlansPage {
  var body: PageBody {
    let menu = UnitMenu.plans
    let address = ListAddress(Routes.unitPlans(unit).description, query)
    let add = ButtonLink("新增", Routes.unitPlanNew(unit).description, .primary)
    let list: HTML = "\(filters)\(table)\(Pagination(address, page: page, total: found.total))"
    let actions: HTML = "\(ExportLink(address, total: found.total)) \(add)"
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit),
      "\(PageHeading(menu.label, lead: "发布后，申报人可以在门户的“职称评审申报计划”中看到。", actions: actions))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let field = TextField(FieldInfo("name", "申报计划或评审委员会名称"), value: text, kind: .search)
    let choice = SelectField(
      FieldInfo("stage", "办理阶段"), choices: PlanStage.allCases.map { Choice($0.rawValue, $0.label) },
      value: stage?.rawValue ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(action: Routes.unitPlans(unit).description, fields: "\(field)\(choice)", kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("申报计划", width: .wide), TableColumn("年度", width: .narrow),
      TableColumn("个人申报时间"), TableColumn("状态", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, line in
      let times: HTML = line.times.map { CellStack("\($0.opens)", ["至 \($0.closes)"]).html } ?? "—"
      let verb = line.stage == .draft ? "编辑" : "查看"
      let action: HTML = """
        <a href="\(Routes.unitPlan(unit, line.id).description)">\(verb)<span class="visually-hidden">\(line.name)</span></a>
        """
      return TableRow([
        "\(page.offset + index + 1)", CellStack("\(line.name)", ["\(line.committeeName)"]).html, "\(line.year)", times,
        "\(line.state(at: now).tag)", action,
      ])
    }
    let empty =
      text.isEmpty && stage == nil
      ? EmptyState("还没有申报计划", text: "点击“新增”编制申报计划，可以先保存草稿，核对无误后发布。") : EmptyState("没有符合条件的申报计划")
    return DataTable("申报计划", columns: columns, rows: rows, empty: empty)
  }
}
