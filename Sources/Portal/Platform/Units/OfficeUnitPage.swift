import Services
import Titles

/// One unit in 单位管理.
struct OfficeUnitPage: Equatable {
  var file: UnitFile
  var typed: Typed
  /// The series of the catalog.
  var series: [Choice]
  var issues: FormIssues

  /// What was typed, where a form comes back.
  struct Typed: Equatable {
    var kind: UnitKindEntry?
    /// What was typed to find the superior.
    var superiorQuery = ""
    /// What was found for it.
    var found: [Choice] = []
    var powers: PowerEntry?
    var version: Int?
    var reason = ""
  }
}

extension OfficeUnitPage {
  func body(_ token: FormToken) -> PageBody {
    let isFixed = file.standing == .merged
    let forms: HTML = isFixed ? HTML() : "\(kindCard(token))\(powerCard(token))"
    let back = ButtonLink("返回列表", Routes.officeUnits().description)
    let content: HTML = """
      \(PageHeading(file.name, actions: back.html))\(ErrorSummary(issues))\(standing(token))\(facts)\(forms)\
      \(isFixed ? HTML() : suspensionCard(token))\(isFixed ? HTML() : mergeCard)
      """
    return PageBody(file.name, crumbs: OfficeMenu.units.crumbs(Link(file.name)), hasErrors: !issues.isEmpty, content)
  }

  private func standing(_ token: FormToken) -> HTML {
    guard let suspension = file.suspension else { return HTML() }
    guard let into = suspension.mergedInto else {
      return Notice(.warning, title: "该单位已停用", "停用时间：\(suspension.since)。原因：\(suspension.reason)").html
    }
    let link = Link(into.name, Routes.officeUnit(into.id).description)
    return Notice(.info, title: "该单位已合并", "\(suspension.since) 并入 \(link)。原因：\(suspension.reason)").html
  }

  private var facts: HTML {
    let below = file.subordinates.isEmpty ? "无" : file.subordinates.joined(separator: "、")
    let powers = file.powers.isEmpty ? "无" : file.powers.map(\.summary).joined(separator: "；")
    let grid = DescriptionGrid([
      .init("单位名称", text: file.name), .init("统一社会信用代码", text: file.uscc),
      .init("法定代表人", text: file.legalRepresentative), .init("单位性质", text: file.nature?.label),
      .init("注册地", text: file.district), .init("法人账号的用户名", text: file.username),
      .init("注册时间", text: file.createdAt.description), .init("状态", file.standing.tag.html),
      .init("单位类型", text: file.kind.label), .init("上级单位", text: file.superior?.name ?? "无"),
      .init("待办申报书", text: "\(file.openVisits) 份"), .init("下级单位", text: below), .init("权限", text: powers, wide: true),
    ])
    return Card("基本情况", grid.html).html
  }

  private var version: HiddenFields { HiddenFields(FormBody(["version": String(typed.version ?? file.version)])) }

  private func kindCard(_ token: FormToken) -> HTML {
    let kind = SelectField(
      FieldInfo("kind", "单位类型", required: true, error: issues["kind"]),
      choices: UnitKind.allCases.map { Choice($0.rawValue, $0.label) }, value: typed.kind?.kind ?? file.kind.rawValue)
    let code = TextField(
      FieldInfo("uscc", "统一社会信用代码", required: true, hint: "单位自己不能修改，核对证照后在这里更正。", error: issues["uscc"]),
      value: typed.kind?.uscc ?? file.uscc, autocomplete: "off")
    let superior = SearchChoice(
      FieldInfo("superior", "上级单位", hint: "输入名称中的几个字查找；清空表示没有上级单位。报送时优先推荐。", error: issues["superior"]),
      chosen: chosen, query: typed.kind == nil ? nil : typed.superiorQuery, results: typed.found,
      source: Routes.officeUnitSearch().description)
    let form = PostForm(
      action: Routes.officeUnitKind(file.id).description, token: token, confirmsLeaving: true,
      "\(version)\(FieldGrid("\(kind)\(code)\(superior)"))<div class=\"form-buttons\">\(Button("保存", .primary))</div>")
    return Card("单位类型与上级单位", form.html).html
  }

  private var chosen: Choice? {
    guard let typed = typed.kind else { return file.superior.map { Choice($0.id.rawValue, $0.name) } }
    return typed.superior.map { Choice($0.rawValue, self.typed.superiorQuery) }
  }

  private func powerCard(_ token: FormToken) -> HTML {
    let entry = typed.powers ?? PowerEntry(file.powers)
    let isBlankLast = entry.scopes.last == PowerEntry.Scope()
    let scopes = isBlankLast ? entry.scopes : entry.scopes + [PowerEntry.Scope()]
    let fields = scopes.enumerated().map { index, scope in scopeFields(index, scope) }
    let others: HTML = """
      \(Checkbox(FieldInfo("formsCommittees", "评委会组建：可以组建并管理评审委员会"), checked: entry.formsCommittees))\
      \(Checkbox(FieldInfo("reviewsItself", "自主评审：可以评审本单位人员"), checked: entry.reviewsItself))
      """
    let count = HiddenFields(FormBody(["scopes": String(scopes.count)]))
    let form = PostForm(
      action: Routes.officeUnitPowers(file.id).description, token: token, confirmsLeaving: true,
      "\(version)\(count)\(fields)\(others)<div class=\"form-buttons\">\(Button("保存权限", .primary))</div>")
    let lead: HTML = "有职称发证权限的单位是受理单位，会出现“认定申报设置”“核准文件发布”“职称认定发证”菜单；有评委会组建权限的单位会出现“评委会”菜单。保存后立即生效，并通知该单位。"
    return Card("权限", lead: lead, form.html).html
  }

  private func scopeFields(_ index: Int, _ scope: PowerEntry.Scope) -> HTML {
    let name = "scopes.\(index)"
    let business = SelectField(
      FieldInfo("\(name).business", "业务", error: issues["\(name).business"]),
      choices: Business.open.map { Choice($0.rawValue, $0.label) }, value: scope.business, prompt: "没有这一项")
    let levels = CheckboxGroup(
      FieldInfo("\(name).levels", "可以发证的等级", error: issues["\(name).levels"], wide: true),
      choices: TitleLevel.allCases.map { Choice($0.rawValue, $0.label) }, values: scope.levels)
    let boxes = CheckboxGroup(
      FieldInfo("\(name).series", "系列", hint: "都不勾选表示全部系列。", error: issues["\(name).series"], wide: true),
      choices: series, values: scope.series)
    let folded = Disclosure(
      scope.series.isEmpty ? "限定系列（现为全部系列）" : "限定系列（已选 \(scope.series.count) 个）",
      open: issues["\(name).series"] != nil, boxes.html)
    let legend: HTML = "<legend class=\"field-label\"><b>职称发证权限 \(index + 1)</b></legend>"
    return "<fieldset class=\"field\">\(legend)\(FieldGrid("\(business)\(levels)"))\(folded)</fieldset>\n"
  }

  private func suspensionCard(_ token: FormToken) -> HTML {
    if file.suspension != nil {
      let button = PostButton(
        Button("恢复使用", .primary, confirmation: "恢复“\(file.name)”使用本平台？"),
        action: Routes.officeUnitRestore(file.id).description, token: token)
      return Card("恢复使用", lead: "恢复后，法人账号和经办用户可以重新登录和办理业务。", button.html).html
    }
    let waiting = file.openVisits == 0 ? "" : "该单位还有 \(file.openVisits) 份申报书正在办理，停用期间无人能够办理，请先与其联系。"
    let reason = TextAreaField(
      FieldInfo("reason", "停用原因", required: true, hint: "记入审计日志，请不要填写个人信息。", error: issues["reason"]),
      value: typed.reason, limit: 200, rows: 2)
    let form = PostForm(
      action: Routes.officeUnitSuspend(file.id).description, token: token,
      """
      \(reason)<div class="form-buttons">\
      \(Button("停用单位", .danger, confirmation: "停用“\(file.name)”？其法人账号和经办用户将立即不能办理业务。"))</div>
      """)
    let lead: HTML = "停用立即生效：法人账号不能登录，经办用户不能进入该单位，其他单位不能向其报送。\(waiting)"
    return Card("停用单位", lead: lead, form.html).html
  }

  private var mergeCard: HTML {
    let go = ButtonLink("合并到另一个单位", Routes.officeUnitMerge(file.id).description)
    let lead: HTML = "同一个单位注册了两次时，把多余的一个（本单位）并入保留的那个单位。"
    return Card("合并重复单位", lead: lead, actions: go.html, HTML()).html
  }
}
