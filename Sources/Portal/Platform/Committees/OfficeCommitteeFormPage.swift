import Services
import Titles

/// 备案 of a new committee, or 变更 of one.
struct OfficeCommitteeFormPage: Equatable {
  var entry: CommitteeEntry
  /// The committee that is changed; nil for a new one.
  var stored: Stored?
  /// The units that can be chosen.
  var organisers: [Choice]
  /// The series that can be chosen, with their specialties.
  var series: [SeriesChoices]
  /// The directions of what is ticked, by specialty.
  var directions: [DirectionChoices]
  var issues = FormIssues.none

  struct Stored: Equatable {
    var id: CommitteeID
    var version: Int
    var name: String
    var unitName: String
  }

  /// One series with its specialties.
  struct SeriesChoices: Equatable {
    var code: String
    var name: String
    var specialties: [Choice]
  }

  /// The directions that can be written for a specialty.
  struct DirectionChoices: Equatable {
    var specialty: String
    var names: [String]
  }
}

extension OfficeCommitteeFormPage {
  func body(_ token: FormToken) -> PageBody {
    let title = stored == nil ? "备案新评委会" : "变更备案"
    let crumbs = stored.map { [Link($0.name, Routes.officeCommittee($0.id).description), Link(title)] } ?? [Link(title)]
    let back = stored.map { Routes.officeCommittee($0.id) } ?? Routes.officeCommittees()
    let action = stored.map { Routes.officeCommitteeChangeSave($0.id) } ?? Routes.officeCommitteeCreate()
    let form = PostForm(
      action: action.description, token: token, confirmsLeaving: true,
      """
      <input type="hidden" name="version" value="\(stored?.version ?? 0)">\(RequiredLegend())\
      <h2 class="section-title">1. 基本信息</h2>\(FieldGrid("\(basics)"))\
      <h2 class="section-title">2. 评审范围</h2>\(scope)\
      <h2 class="section-title">3. 专业组</h2>\(panels)\
      <h2 class="section-title">4. 人数和表决规则</h2>\(FieldGrid(rules))\
      <div class="form-buttons">\(ButtonLink("取消", back.description)) \
      \(Button(stored == nil ? "备案" : "保存变更", .primary, name: "do", value: "save"))</div>
      """)
    let lead: HTML =
      stored == nil ? "备案后组建单位会收到消息，可以编制申报计划。" : "变更从生效日期起适用；此前发布的申报计划仍按原备案办理。"
    return PageBody(
      title, crumbs: OfficeMenu.committees.crumbs(crumbs), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var basics: HTML {
    let name = TextField(
      FieldInfo("name", "评审委员会名称", required: true, error: issues["name"], wide: true), value: entry.name, limit: 100)
    let level = SelectField(
      FieldInfo("level", "级别", required: true, error: issues["level"]),
      choices: CommitteeLevel.allCases.map { Choice($0.rawValue, $0.label) }, value: entry.level)
    let number = TextField(
      FieldInfo("filingNumber", "备案文号", required: true, error: issues["filingNumber"]), value: entry.filingNumber, limit: 50)
    return "\(name)\(organiser)\(level)\(number)\(dates)"
  }

  private var organiser: HTML {
    if let stored { return ReadOnlyField("组建单位", "\(stored.unitName)").html }
    return SelectField(
      FieldInfo(
        "unit", "组建单位", required: true, hint: "只列出有“评委会组建”权限的单位，权限在“单位管理”中授予。", error: issues["unit"]),
      choices: organisers, value: entry.unit
    ).html
  }

  private var dates: HTML {
    let from = DateField(
      FieldInfo("filedFrom", "备案有效期起", required: true, error: issues["filedFrom"]), value: entry.filedFrom)
    let through = DateField(
      FieldInfo("filedThrough", "备案有效期至", required: true, hint: "最长三年。", error: issues["filedThrough"]),
      value: entry.filedThrough)
    let effect = DateField(
      FieldInfo("effectiveFrom", "生效日期", required: true, hint: "从这一天起按本次填写的内容办理。", error: issues["effectiveFrom"]),
      value: entry.effectiveFrom)
    return "\(from)\(through)\(effect)"
  }

  private var scope: HTML {
    let levels = CheckboxGroup(
      FieldInfo("levels", "可评审的职称等级", required: true, error: issues["levels"], wide: true),
      choices: TitleLevel.allCases.map { Choice($0.rawValue, $0.label) }, values: entry.levels)
    let info = FieldInfo(
      "scope", "评审系列和专业", required: true, hint: "点开系列，勾选“全部专业”，或者只勾选其中几个专业。", error: issues["scope"], wide: true)
    return "\(levels)\(FieldFrame(info, isGroup: true, ownsID: true, "\(series.map(group))"))"
  }

  private func group(_ series: SeriesChoices) -> HTML {
    let all = Choice(series.code, "全部专业")
    let chosen = ([all] + series.specialties).filter { entry.scope.contains($0.value) }
    let boxes = CheckboxGroup(
      FieldInfo("scope.\(series.code)", series.name), choices: [all] + series.specialties, values: entry.scope)
    let title = chosen.isEmpty ? series.name : "\(series.name)（已选：\(chosen.map(\.label).joined(separator: "、"))）"
    return Disclosure(title, open: !chosen.isEmpty, boxes.html).html
  }

  private var panels: HTML {
    let problem = issues["panels"].map { Notice(.danger, text: $0) }
    let known: HTML = "\(each: directions, { "<p><b>\($0.specialty)</b>：\($0.names.joined(separator: "、"))</p>" })"
    let help: HTML =
      directions.isEmpty
      ? "<p>先在上面勾选系列和专业，再点击“列出可以填写的专业方向”。</p>" : known
    let list = Button("列出可以填写的专业方向", name: "do", value: "directions")
    let rows: HTML = "<ol class=\"records\">\(entry.panels.enumerated().map(row))</ol>"
    return """
      \(problem)\(Disclosure("可以填写的专业方向", open: !directions.isEmpty, "\(help)<p>\(list)</p>"))\
      \(if: !entry.panels.isEmpty, rows)<p>\(Button("+ 添加专业组", name: "do", value: "add"))</p>
      """
  }

  private func row(_ index: Int, _ panel: CommitteeEntry.Panel) -> HTML {
    let name = "panels.\(index)"
    let title = TextField(
      FieldInfo("\(name).name", "专业组名称", required: true, error: issues["\(name).name"], wide: true), value: panel.name, limit: 50)
    let text = TextAreaField(
      FieldInfo(
        "\(name).directions", "专业方向", required: true, hint: "写专业方向的名称，用顿号或换行分开；几个专业有同名方向的，写成“专业/方向”。",
        error: issues["\(name).directions"]),
      value: panel.directions, rows: 3)
    let what = panel.name.isEmpty ? "第 \(index + 1) 个专业组" : panel.name
    let delete: HTML = """
      <button type="submit" class="button button-quiet" name="do" value="delete-\(index)">删除\
      <span class="visually-hidden">\(what)</span></button>
      """
    return """
      <li class="record"><div class="record-number"><span>\(index + 1)</span></div><div class="record-words">\
      <input type="hidden" name="\(name).id" value="\(panel.id)">\(FieldGrid("\(title)\(text)"))</div>\
      <div class="record-actions">\(delete)</div></li>

      """
  }

  private var rules: HTML {
    let size = NumberField(
      FieldInfo(
        "minimumSize", "评审专家最少人数", required: true, hint: "高级：按系列组建的不少于25人，按专业组建的不少于11人。",
        error: issues["minimumSize"]),
      value: entry.minimumSize, unit: "人")
    let panel = NumberField(
      FieldInfo("panelMinimum", "每个专业组最少人数", required: true, error: issues["panelMinimum"]), value: entry.panelMinimum,
      unit: "人")
    let shares = VotingShare.allCases.map { Choice($0.rawValue, $0.label) }
    let quorum = SelectField(
      FieldInfo("quorum", "到会比例", required: true, hint: "到会专家达到评委会人数的这个比例才能表决。", error: issues["quorum"]),
      choices: shares, value: entry.quorum)
    let pass = SelectField(
      FieldInfo("pass", "通过比例", required: true, hint: "同意票达到这个比例为通过。", error: issues["pass"]), choices: shares,
      value: entry.pass)
    let denominator = SelectField(
      FieldInfo("denominator", "通过比例的计算", required: true, error: issues["denominator"]),
      choices: DenominatorRule.allCases.map { Choice($0.rawValue, $0.label) }, value: entry.denominator)
    let odd = Checkbox(FieldInfo("isOdd", "评审专家人数须为单数"), checked: entry.isOdd)
    return "\(size)\(panel)\(quorum)\(pass)\(denominator)\(odd)"
  }
}
