import Services
import Titles

extension UnitEntryPage {
  func body(_ token: FormToken) -> PageBody {
    let title = isFirst ? UnitEntryPage.firstTitle : UnitMenu.basicInformation.label
    let action = isFirst ? Routes.unitFirstEntrySave(unit) : Routes.unitInformationSave(unit)
    let form = PostForm(
      action: action.description, token: token, id: "unit-form", confirmsLeaving: !isFirst,
      "\(HiddenFields(FormBody(["version": String(version)])))\(RequiredLegend())\(fields)\(buttons)")
    let content: HTML = "\(guide)\(Card(isFirst ? "单位基础信息" : nil, "\(ErrorSummary(issues))\(form)"))"
    return PageBody(
      title, crumbs: isFirst ? [] : UnitMenu.basicInformation.crumbs(in: unit), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(content)")
  }

  private var guide: HTML {
    let lines: HTML = "\(each: choices.guide, { "<p>\($0)</p>" })"
    return Disclosure("填写说明", open: isFirst, lines).html
  }

  private var buttons: HTML {
    "<div class=\"form-buttons\">\(Button("提交", .primary))</div>"
  }

  private var fields: HTML {
    "\(FieldGrid("\(identity)\(places)\(character)"))\(departments)\(FieldGrid("\(industries)\(claims)"))"
  }

  private func info(_ name: String, _ label: String, hint: String? = nil, wide: Bool = false) -> FieldInfo {
    FieldInfo(name, label, required: true, hint: hint, error: issues[name], wide: wide)
  }

  private var identity: HTML {
    let name = TextField(info("name", "单位名称"), value: entry.name, limit: UnitEntry.nameLimit, autocomplete: "organization")
    let code = ReadOnlyField("统一社会信用代码", "\(uscc)", source: "如有错误，请联系市职改办修改。")
    return "\(name)\(code)"
  }

  private var places: HTML {
    let registered = SelectField(info("district", "注册地"), choices: choices.districts, value: entry.district)
    let insured = SelectField(info("insuredDistrict", "参保地"), choices: choices.districts, value: entry.insuredDistrict)
    return "\(registered)\(insured)"
  }

  private var character: HTML {
    let natures = UnitNature.allCases.map { Choice($0.rawValue, $0.label) }
    let nature = SelectField(info("nature", "单位性质"), choices: natures, value: entry.nature, prompt: "请选择单位性质")
    let township = RadioGroup(info("isTownship", "是否为乡镇基层单位"), choices: UnitEntryPage.yesNo, value: entry.isTownship)
    return "\(nature)\(township)"
  }

  private var departments: HTML {
    let expert = TextField(
      info("expertDepartment", "专家业务里的主管部门"), value: entry.expertDepartment, limit: UnitEntry.nameLimit,
      suggestions: choices.departments)
    let returnee = TextField(
      info("returneeDepartment", "留学回国人员业务里的主管部门"), value: entry.returneeDepartment, limit: UnitEntry.nameLimit,
      suggestions: choices.departments)
    let rules: HTML = "\(each: choices.departmentGuide, { "<p>\($0)</p>" })"
    let notice = Notice(.info, title: "主管部门如何选择", rules)
    return "\(notice)\(FieldGrid("\(expert)\(returnee)"))"
  }

  private var industries: HTML {
    let clusters = CheckboxGroup(
      info("industries", "所属产业：“33618”现代制造业集群", hint: "可以多选。", wide: true), choices: choices.clusters,
      values: entry.industries)
    let layout = CheckboxGroup(
      info("strategies", "所属产业：“416”科技战略布局", hint: "可以多选。", wide: true), choices: choices.layout,
      values: entry.strategies)
    return "\(clusters)\(layout)"
  }

  private var claims: HTML {
    let hint = "启用后，申报材料需先签收再审核，适用于单位有多个管理用户的情况；关闭后，由法人用户签收并审核，已在“待签收”的申报书转入“待审核”。"
    return RadioGroup(
      info("usesClaims", "是否启用签收功能", hint: hint, wide: true), choices: UnitEntryPage.yesNo, value: entry.usesClaims
    ).html
  }

  static let yesNo = [Choice("yes", "是"), Choice("no", "否")]
}
