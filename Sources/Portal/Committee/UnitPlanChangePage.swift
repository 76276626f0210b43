import Services
import Titles

/// 变更 of a published plan.
struct UnitPlanChangePage: Equatable {
  var unit: UnitID
  var plan: PlanID
  var name: String
  var version: Int
  var entry: PlanChangeEntry
  var issues = FormIssues.none
}

extension UnitPlanChangePage {
  func body(_ token: FormToken) -> PageBody {
    let title = "变更申报计划"
    let form = PostForm(
      action: Routes.unitPlanChangeSave(unit, plan).description, token: token, confirmsLeaving: true,
      """
      <input type="hidden" name="version" value="\(version)">\(RequiredLegend())\
      <h2 class="section-title">1. 推迟截止时间</h2>\(FieldGrid(PlanTimeFields(times: times, issues: issues).html))\
      <h2 class="section-title">2. 联系方式和说明</h2>\(FieldGrid(words))\
      <h2 class="section-title">3. 变更原因</h2>\(FieldGrid(reason))\
      <div class="form-buttons">\(ButtonLink("取消", Routes.unitPlan(unit, plan).description)) \(Button("保存变更", .primary))</div>
      """)
    let lead: HTML = "“\(name)”已经发布，只能修改联系方式、说明和推迟截止时间；每次变更都会留下记录。"
    return PageBody(
      title, crumbs: UnitMenu.plans.crumbs(in: unit, title), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var times: PlanTimeFields.Times {
    PlanTimeFields.Times(
      opens: nil, closes: entry.closes, unitDeadline: entry.unitDeadline, centerDeadline: entry.centerDeadline,
      bureauDeadline: entry.bureauDeadline, paymentOpens: entry.paymentOpens, paymentCloses: entry.paymentCloses,
      graceHours: nil)
  }

  private var words: HTML {
    let phone = TextField(
      FieldInfo("phone", "联系电话", required: true, error: issues["phone"]), value: entry.phone, kind: .tel, limit: 30)
    let address = TextField(FieldInfo("address", "联系地址", error: issues["address"]), value: entry.address, limit: 200)
    let explanation = TextAreaField(
      FieldInfo("explanation", "申报计划说明", error: issues["explanation"]), value: entry.explanation, limit: 3000, rows: 6)
    return "\(phone)\(address)\(explanation)"
  }

  private var reason: HTML {
    TextAreaField(
      FieldInfo("reason", "变更原因", required: true, hint: "记入变更记录。", error: issues["reason"]), value: entry.reason,
      limit: 200, rows: 2
    ).html
  }
}
