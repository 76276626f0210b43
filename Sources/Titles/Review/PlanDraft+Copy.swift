extension PlanDraft {
  /// What a plan says, to be typed over for another year: the dates are moved by as many years, and the notice of then is
  /// left out.
  public init(copying plan: Plan, to year: Int) {
    self.init(plan.content, committee: plan.committee, later: year - plan.content.year)
    notice = nil
    name = name.replacing("\(plan.content.year)年", with: "\(year)年")
    self.year = String(year)
    requirements = requirements.map { Requirement(title: $0.title, isRequired: $0.isRequired) }
  }

  /// What a plan says, to be changed.
  public init(_ plan: Plan) {
    self.init(plan.content, committee: plan.committee, later: 0)
  }

  private init(_ content: PlanContent, committee: CommitteeID, later years: Int) {
    self.init()
    name = content.name
    year = String(content.year)
    self.committee = committee.rawValue
    setDates(content.schedule, later: years)
    reach = content.reach
    fees = Dictionary(uniqueKeysWithValues: content.fees.map { ($0.level.rawValue, $0.yuan) })
    cutOff = content.cutOff.adding(months: 12 * years).description
    notice = content.notice
    phone = content.phone
    address = content.address
    explanation = content.explanation
    requirements = content.requirements.map { Requirement(id: $0.id, title: $0.title, isRequired: $0.isRequired) }
    titles = content.titles
    subspecialties = content.subspecialties
    campaign = content.campaign.map(\.rawValue)
    graceHours = content.graceHours == 0 ? "" : String(content.graceHours)
  }

  private mutating func setDates(_ schedule: PlanSchedule, later years: Int) {
    func typed(_ moment: Moment) -> String {
      "\(moment.day.adding(months: 12 * years))T\(moment.timeOfDay.prefix(5))"
    }
    opens = typed(schedule.opens)
    closes = typed(schedule.closes)
    unitDeadline = typed(schedule.unitDeadline)
    centerDeadline = typed(schedule.centerDeadline)
    bureauDeadline = typed(schedule.bureauDeadline)
    paymentOpens = schedule.paymentOpens.map(typed) ?? ""
    paymentCloses = schedule.paymentCloses.map(typed) ?? ""
  }
}
