import Services
import Titles

/// 新增 or 编辑 of a plan that isn't published.
struct UnitPlanFormPage: Equatable {
  var unit: UnitID
  var draft: PlanDraft
  /// The draft that is edited; nil for a new one.
  var stored: Stored?
  /// The committee's name; empty where it can't be used any more.
  var committee: String
  /// 评审职称 that can be ticked, by series.
  var titles: [Group]
  /// 评审专业 that can be ticked, by specialty.
  var specialties: [Group]
  /// The levels that the committee reviews.
  var levels: [TitleLevel]
  var issues = FormIssues.none

  struct Stored: Equatable {
    var id: PlanID
    var version: Int
  }

  /// Boxes that stand together.
  struct Group: Equatable {
    var code: String
    var name: String
    var choices: [Choice]
  }
}

extension UnitPlanFormPage {
  func body(_ token: FormToken) -> PageBody {
    let title = stored == nil ? "新增申报计划" : "编辑申报计划"
    let form = PostForm(
      action: (stored.map { Routes.unitPlanSave(unit, $0.id) } ?? Routes.unitPlanCreate(unit)).description, token: token,
      hasFiles: true, confirmsLeaving: true,
      """
      \(HiddenFields(kept))\(RequiredLegend())\
      <h2 class="section-title">1. 基本信息</h2>\(FieldGrid("\(basics)\(contact)\(campaign)"))\
      <h2 class="section-title">2. 申报、审核和缴费时间</h2>\(FieldGrid(PlanTimeFields(times: times, issues: issues).html))\
      <h2 class="section-title">3. 申报计划说明</h2>\(FieldGrid("\(notice)\(explanation)"))\
      <h2 class="section-title">4. 附件要求</h2>\(requirements)\
      <h2 class="section-title">5. 评审职称</h2>\(boxes("titles", "评审职称", titles, draft.titles))\
      <h2 class="section-title">6. 评审专业</h2>\(boxes("subspecialties", "评审专业", specialties, draft.subspecialties))\
      <h2 class="section-title">7. 收费标准</h2>\(FieldGrid(fees))\
      <div class="form-buttons">\(ButtonLink("返回列表", Routes.unitPlans(unit).description)) \
      \(Button("保存草稿", name: "do", value: "save")) \
      \(Button("发布", .primary, name: "do", value: "publish", confirmation: "发布后只能修改联系方式、说明和推迟截止时间。确定发布？"))</div>
      """)
    let lead: HTML = "可以随时保存草稿；点击“发布”时检查全部内容，发布后申报人即可看到。"
    return PageBody(
      title, crumbs: UnitMenu.plans.crumbs(in: unit, stored == nil ? "新增" : "编辑"), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(ErrorSummary(issues))\(form)"))\(deletion(token))")
  }

  private var kept: FormBody {
    var kept = FormBody(["version": String(stored?.version ?? 0), "committee": draft.committee])
    if let notice = draft.notice {
      kept.add("uploaded", notice.id.rawValue)
      kept.add("uploadedName", notice.name)
      kept.add("uploadedSize", String(notice.size))
    }
    return kept
  }

  private var times: PlanTimeFields.Times {
    PlanTimeFields.Times(
      opens: draft.opens, closes: draft.closes, unitDeadline: draft.unitDeadline, centerDeadline: draft.centerDeadline,
      bureauDeadline: draft.bureauDeadline, paymentOpens: draft.paymentOpens, paymentCloses: draft.paymentCloses,
      graceHours: draft.graceHours)
  }

  private var basics: HTML {
    let name = TextField(
      FieldInfo("name", "申报计划名称", required: true, error: issues["name"], wide: true), value: draft.name, limit: 100)
    let year = NumberField(FieldInfo("year", "年度", required: true, error: issues["year"]), value: draft.year, unit: "年度")
    let chosen: HTML = committee.isEmpty ? "<span class=\"absent\">所选的评审委员会已不能使用</span>" : "\(committee)"
    let info = FieldInfo("committee", "评审委员会", error: issues["committee"], wide: true)
    let place = FieldFrame(info, isGroup: true, ownsID: true, "<p class=\"field-value\">\(chosen)</p>")
    let reach = TextField(
      FieldInfo("reach", "评审范围", required: true, hint: "如“本市”，或者受理的地区、单位、行业。", error: issues["reach"]),
      value: draft.reach, limit: 100)
    let cutOff = DateField(
      FieldInfo("cutOff", "工作年限计算截止日", required: true, hint: "工作年限、任职年限都计算到这一天。", error: issues["cutOff"]),
      value: draft.cutOff)
    return "\(name)\(place)\(year)\(reach)\(cutOff)"
  }

  private var contact: HTML {
    let phone = TextField(
      FieldInfo("phone", "联系电话", required: true, error: issues["phone"]), value: draft.phone, kind: .tel, limit: 30)
    let address = TextField(FieldInfo("address", "联系地址", error: issues["address"]), value: draft.address, limit: 200)
    return "\(phone)\(address)"
  }

  private var campaign: HTML {
    CheckboxGroup(
      FieldInfo("campaign", "专项", hint: "专项计划只受理勾选的申请类别；不是专项的，一项都不勾选。", wide: true),
      choices: ApplicationCategory.allCases.map { Choice($0.rawValue, $0.label) }, values: draft.campaign
    ).html
  }

  private var notice: HTML {
    let files = draft.notice.map {
      [
        UploadedFile(
          id: $0.id.rawValue, name: $0.name, size: $0.size, href: Routes.file($0.id).description, isRemovable: false)
      ]
    }
    return FileSlot(
      FieldInfo("notice", "申报通知", error: issues["notice"]), files: files ?? [], limits: "PDF 文件，不超过 10 MB。"
    ).html
  }

  private var explanation: HTML {
    TextAreaField(
      FieldInfo("explanation", "申报计划说明", hint: "不超过3000字。", error: issues["explanation"]), value: draft.explanation,
      limit: 3000, rows: 6
    ).html
  }

  private var requirements: HTML {
    let problem = issues["requirements"].map { Notice(.danger, text: $0) }
    let rows: HTML = "<ol class=\"records\">\(draft.requirements.enumerated().map(row))</ol>"
    let empty = EmptyState("没有附件要求", text: "申报人不需要上传附件材料。")
    return """
      \(problem)\(if: draft.requirements.isEmpty, empty.html, else: rows)\
      <p>\(Button("+ 添加附件要求", name: "do", value: "add"))</p>
      """
  }

  private func row(_ index: Int, _ row: PlanDraft.Requirement) -> HTML {
    let name = "requirements.\(index)"
    let title = TextField(
      FieldInfo("\(name).title", "材料名称", required: true, error: issues["\(name).title"]), value: row.title, limit: 100)
    let required = SelectField(
      FieldInfo("\(name).isRequired", "是否必填", required: true, error: issues["\(name).isRequired"]),
      choices: [Choice("yes", "必填"), Choice("no", "非必填")], value: row.isRequired.map { $0 ? "yes" : "no" } ?? "")
    let what = row.title.isEmpty ? "第 \(index + 1) 项" : row.title
    let delete: HTML = """
      <button type="submit" class="button button-quiet" name="do" value="delete-\(index)">删除\
      <span class="visually-hidden">\(what)</span></button>
      """
    return """
      <li class="record"><div class="record-number"><span>\(index + 1)</span></div><div class="record-words">\
      <input type="hidden" name="\(name).id" value="\(row.id)">\(FieldGrid("\(title)\(required)"))</div>\
      <div class="record-actions">\(delete)</div></li>

      """
  }

  private func boxes(_ name: String, _ label: String, _ groups: [Group], _ values: [String]) -> HTML {
    let info = FieldInfo(name, label, required: true, hint: "只列出评审委员会备案范围内的。", error: issues[name], wide: true)
    let inner: HTML = "\(each: groups, { group($0, name, values) })"
    return FieldFrame(info, isGroup: true, ownsID: true, inner).html
  }

  private func group(_ group: Group, _ name: String, _ values: [String]) -> HTML {
    let chosen = group.choices.count { values.contains($0.value) }
    let boxes = CheckboxGroup(FieldInfo("\(name).\(group.code)", group.name), choices: group.choices, values: values)
    return Disclosure("\(group.name)（已选 \(chosen)/\(group.choices.count)）", open: chosen < group.choices.count, boxes.html).html
  }

  private var fees: HTML {
    let fields = levels.map { level in
      NumberField(
        FieldInfo(
          "fees.\(level.rawValue)", level.label, hint: "评审职称中没有这一级的不填。", error: issues["fees.\(level.rawValue)"]),
        value: draft.fees[level.rawValue] ?? "", unit: "元/人", decimal: true)
    }
    return "\(fields)"
  }

  private func deletion(_ token: FormToken) -> HTML {
    guard let stored else { return HTML() }
    let button = PostButton(
      Button("删除草稿", .danger, confirmation: "删除这份草稿？删除后不能恢复。"),
      action: Routes.unitPlanDelete(unit, stored.id).description, token: token)
    return Card("删除草稿", lead: "不再需要这份草稿时可以删除，申报人看不到草稿。", button.html).html
  }
}
