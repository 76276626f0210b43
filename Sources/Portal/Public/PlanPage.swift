import Services
import Titles

/// A plan as applicants see it.
struct PlanPage {
  var shown: PublicPlan
  var catalog: Catalog
  var now: Moment
  /// Why whoever is signed in can't apply here now; empty where they can, or where nobody is signed in.
  var obstacles: [Reason]
}

extension PlanPage {
  var body: PageBody {
    let plan = shown.plan
    let title = plan.content.name
    let crumbs = [
      Link("首页", Routes.home().description), Link(PlansPage.title, Routes.plans().description), Link(title),
    ]
    let sections = PlanSections(plan: plan, catalog: catalog, notice: Routes.planNotice(plan.id))
    return PageBody(
      title, crumbs: crumbs,
      """
      \(PageHeading(title, lead: "发布日期：\(plan.publishedAt.day) \(shown.window.tag)"))\(time)\(reasons)\(sections)\
      <p class="page-buttons">\(ButtonLink("返回申报计划列表", Routes.plans().description))</p>
      """)
  }

  /// How much time there is, and by when an employed applicant should hand in.
  private var time: HTML {
    let schedule = shown.plan.content.schedule
    switch shown.window {
    case .upcoming:
      return Notice(.info, title: "个人申报尚未开始", "\(schedule.opens) 开始，\(schedule.closes) 截止。").html
    case .closed:
      return Notice(.warning, title: "个人申报已截止", "截止时间：\(schedule.closes)。请留意该评审委员会下一次的申报计划。").html
    case .open:
      return Notice(.info, title: "申报中，距个人申报截止还有\(PlanPage.left(until: schedule.closes, at: now))", advice).html
    }
  }

  private var advice: HTML {
    guard let day = shown.lastUsefulDay, let days = shown.postingDays else { return "请在截止之前提交。" }
    if day < now.day {
      return "本单位公示需\(days)个工作日，在单位审核截止之前已经不够，请立即与工作单位联系。"
    }
    let (_, month, date) = day.components
    return "本单位公示需\(days)个工作日，最迟应于 \(month) 月 \(date) 日提交，越早越好。"
  }

  /// In whole days, on the last day in hours and minutes.
  static func left(until deadline: Moment, at now: Moment) -> String {
    let minutes = max((deadline.milliseconds - now.milliseconds + 59_999) / 60_000, 0)
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if days > 0 { return " \(days) 天" + (hours > 0 ? " \(hours) 小时" : "") }
    return hours > 0 ? " \(hours) 小时 \(minutes % 60) 分钟" : " \(minutes) 分钟"
  }

  private var reasons: HTML {
    guard !obstacles.isEmpty else { return HTML() }
    return Notice(.warning, title: "您目前不能申报本计划", "\(each: obstacles, { "<p>\($0.sentence)</p>" })").html
  }
}
