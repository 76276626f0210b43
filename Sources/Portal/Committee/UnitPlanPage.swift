import Services
import Titles

/// A published plan in the 单位中心: what it says, where it stands, what was changed.
struct UnitPlanPage {
  var unit: UnitID
  var plan: Plan
  var changes: [PlanChange]
  var catalog: Catalog
  var now: Moment
}

extension UnitPlanPage {
  func body(_ token: FormToken) -> PageBody {
    let title = plan.content.name
    let sections = PlanSections(plan: plan, catalog: catalog, notice: Routes.planNotice(plan.id))
    return PageBody(
      title, crumbs: UnitMenu.plans.crumbs(in: unit, title),
      "\(PageHeading(title, lead: lead, actions: actions(token)))\(standing(token))\(sections)\(history)")
  }

  private var lead: HTML { "发布时间：\(plan.publishedAt)，按评审委员会第 \(plan.edition) 版备案办理。" }

  private func actions(_ token: FormToken) -> HTML {
    let change = ButtonLink("变更", Routes.unitPlanChange(unit, plan.id).description)
    let copy = PostButton(
      Button("复制为新计划"), action: Routes.unitPlanCopy(unit, plan.id).description, token: token)
    let portal = ButtonLink("在门户查看", Routes.plan(plan.id).description)
    return """
      \(ButtonLink("返回列表", Routes.unitPlans(unit).description)) \(portal) \
      \(if: plan.stage == .published, change.html) \(copy)
      """
  }

  private func standing(_ token: FormToken) -> HTML {
    let state = plan.state(at: now)
    let grace = plan.content.graceHours
    let items = [
      DescriptionGrid.Item("状态", state.tag.html),
      .init("审核宽限（不公布）", text: grace == 0 ? "无" : "\(grace) 小时"),
    ]
    let next = plan.nextStage(at: now).map { stage in
      PostButton(
        Button(words(stage), .primary, confirmation: "\(words(stage))？办理后不能撤回。"),
        action: Routes.unitPlanAdvance(unit, plan.id).description, token: token,
        fields: FormBody(["version": String(plan.version), "stage": stage.rawValue]))
    }
    return Card("办理情况", "\(DescriptionGrid(items))\(next)").html
  }

  private func words(_ stage: PlanStage) -> String {
    switch stage {
    case .inReview: "转入评审"
    case .resultsPosted: "转入结果公示"
    case .concluded: "办结计划"
    case .draft, .published: stage.label
    }
  }

  private var history: HTML {
    let rows = zip(changes, changes.dropFirst()).map { change, before in
      let fields = before.content.changedFields(to: change.content).joined(separator: "、")
      return TableRow(["\(change.at)", "\(fields)", "\(change.reason)"])
    }
    let columns = [TableColumn("变更时间", width: .narrow), TableColumn("变更内容", width: .wide), TableColumn("变更原因", width: .wide)]
    return Card(
      "变更记录", DataTable("变更记录", columns: columns, rows: rows, empty: EmptyState("发布后没有变更")).html
    ).html
  }
}
