public import Titles

/// What may change of a published plan, as it is typed.
public struct PlanChangeEntry: Sendable, Equatable {
  /// 个人申报截止时间, `yyyy-MM-ddTHH:mm` as are the others.
  public var closes = ""
  /// 单位审核截止时间.
  public var unitDeadline = ""
  /// 区县人才中心审核截止时间.
  public var centerDeadline = ""
  /// 市人才中心或区县人社局审核截止时间.
  public var bureauDeadline = ""
  /// 缴费开始时间.
  public var paymentOpens = ""
  /// 缴费截止时间.
  public var paymentCloses = ""
  /// 联系电话.
  public var phone = ""
  /// 联系地址.
  public var address = ""
  /// 申报计划说明.
  public var explanation = ""
  /// 变更原因.
  public var reason = ""

  /// Nothing typed yet.
  public init() {}

  /// What the plan says now.
  public init(_ plan: Plan) {
    let draft = PlanDraft(plan)
    closes = draft.closes
    unitDeadline = draft.unitDeadline
    centerDeadline = draft.centerDeadline
    bureauDeadline = draft.bureauDeadline
    paymentOpens = draft.paymentOpens
    paymentCloses = draft.paymentCloses
    phone = draft.phone
    address = draft.address
    explanation = draft.explanation
  }

  /// The plan's content with the changes.
  ///
  /// - Parameter planCheck: knows the committee and the moment of the change.
  /// - Throws: `Refusal` with every reason; code `nothing-changed` where nothing would.
  func content(_ plan: Plan, _ planCheck: PlanCheck) throws(Refusal) -> (content: PlanContent, reason: String) {
    var check = EntryCheck()
    var draft = PlanDraft(plan)
    draft.closes = closes
    draft.unitDeadline = unitDeadline
    draft.centerDeadline = centerDeadline
    draft.bureauDeadline = bureauDeadline
    draft.paymentOpens = paymentOpens
    draft.paymentCloses = paymentCloses
    let dates = planCheck.dates(draft, &check)
    var content = plan.content
    content.phone = check.phone(phone, "phone", "联系电话")
    content.address = check.text(address, "address", "联系地址", limit: 200, isRequired: false)
    content.explanation = planCheck.explanation(explanation, &check)
    let reason = check.text(reason, "reason", "变更原因", limit: 200)
    if let schedule = dates.schedule, schedule != plan.content.schedule {
      content.schedule = schedule
      for problem in problems(dates, schedule, plan, planCheck) { check.refuse(problem) }
    }
    try check.finish()
    guard content != plan.content else {
      throw Refusal("nothing-changed", "没有修改任何内容，不需要保存。")
    }
    return (content, reason)
  }

  /// The new dates must be in order like those of a new plan; what can't change any more isn't held against them.
  private func problems(
    _ dates: PlanDates, _ schedule: PlanSchedule, _ plan: Plan, _ planCheck: PlanCheck
  ) -> [Reason] {
    let rule = planCheck.reference.posting.rule(for: .review, on: planCheck.now.day)
    let all = dates.problems(
      filings: planCheck.committee?.filings, rule: rule, in: planCheck.reference.calendar, at: planCheck.now)
    let isClosed = schedule.closes == plan.content.schedule.closes
    return plan.content.extensionProblems(schedule, at: planCheck.now)
      + all.filter { !($0.code == "closed-already" && isClosed) && $0.field != "opens" }
  }
}
