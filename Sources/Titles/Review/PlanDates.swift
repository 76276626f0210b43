/// The dates of a plan as far as they were typed: what is wrong with them is said all at once.
public struct PlanDates: Sendable, Equatable {
  /// 个人申报开始时间.
  public var opens: Moment?
  /// 个人申报截止时间.
  public var closes: Moment?
  /// 单位审核截止时间.
  public var unitDeadline: Moment?
  /// 区县人才中心审核截止时间.
  public var centerDeadline: Moment?
  /// 市人才中心或区县人社局审核截止时间.
  public var bureauDeadline: Moment?
  /// 缴费开始时间.
  public var paymentOpens: Moment?
  /// 缴费截止时间.
  public var paymentCloses: Moment?

  /// None.
  public init() {}

  /// Those of a schedule.
  public init(_ schedule: PlanSchedule) {
    opens = schedule.opens
    closes = schedule.closes
    unitDeadline = schedule.unitDeadline
    centerDeadline = schedule.centerDeadline
    bureauDeadline = schedule.bureauDeadline
    paymentOpens = schedule.paymentOpens
    paymentCloses = schedule.paymentCloses
  }

  /// The schedule; nil where a date is missing that there must be.
  public var schedule: PlanSchedule? {
    guard let opens, let closes, let unitDeadline, let centerDeadline, let bureauDeadline else { return nil }
    return PlanSchedule(
      opens: opens, closes: closes, unitDeadline: unitDeadline, centerDeadline: centerDeadline,
      bureauDeadline: bureauDeadline, paymentOpens: paymentOpens, paymentCloses: paymentCloses)
  }

  /// Everything that is wrong with the dates, each at its field.
  ///
  /// - Parameters:
  ///   - filings: the committee's filings, within which applying and examining must lie; nil where no committee is chosen.
  ///   - rule: how long the posting lasts; nil where the reference data have no rule.
  public func problems(
    filings: [CommitteeFiling]?, rule: PostingRule?, in calendar: WorkingCalendar, at now: Moment
  ) -> [Reason] {
    let known = ordered.compactMap { step in step.moment.map { (step, $0) } }
    var reasons: [Reason] = []
    for (earlier, later) in zip(known, known.dropFirst()) where later.1 < earlier.1 {
      reasons.append(
        Reason(
          "dates-order", "\(later.0.label)（\(later.1)）早于\(earlier.0.label)（\(earlier.1)），请核对。", field: later.0.field))
    }
    if let opens, let closes, opens == closes {
      reasons.append(Reason("dates-order", "个人申报截止时间应晚于开始时间，请核对。", field: "closes"))
    }
    if let closes, closes <= now {
      reasons.append(Reason("closed-already", "个人申报截止时间（\(closes)）已过，请改为今后的时间。", field: "closes"))
    }
    reasons += paymentProblems
    if let reason = postingProblem(rule, calendar) { reasons.append(reason) }
    reasons += filingProblems(filings)
    return reasons + calendarProblems(calendar)
  }

  private typealias Step = (moment: Moment?, label: String, field: String)

  private var ordered: [Step] {
    [
      (opens, "个人申报开始时间", "opens"), (closes, "个人申报截止时间", "closes"), (unitDeadline, "单位审核截止时间", "unitDeadline"),
      (centerDeadline, "区县人才中心审核截止时间", "centerDeadline"), (bureauDeadline, "市人才中心或区县人社局审核截止时间", "bureauDeadline"),
    ]
  }

  private var paymentProblems: [Reason] {
    switch (paymentOpens, paymentCloses) {
    case (nil, nil): return []
    case (_?, nil): return [Reason("payment-half", "填写了缴费开始时间，请同时填写缴费截止时间；暂不确定的，两项都不填。", field: "paymentCloses")]
    case (nil, _?): return [Reason("payment-half", "填写了缴费截止时间，请同时填写缴费开始时间；暂不确定的，两项都不填。", field: "paymentOpens")]
    case (let first?, let last?):
      var reasons: [Reason] = []
      if last <= first { reasons.append(Reason("dates-order", "缴费截止时间应晚于缴费开始时间，请核对。", field: "paymentCloses")) }
      if let opens, first < opens {
        reasons.append(Reason("dates-order", "缴费开始时间早于个人申报开始时间，请核对。", field: "paymentOpens"))
      }
      if let bureauDeadline, last <= bureauDeadline {
        reasons.append(
          Reason("payment-too-early", "缴费截止时间应晚于各级审核截止时间（\(bureauDeadline)），否则最后受理的申报人来不及缴费。", field: "paymentCloses"))
      }
      return reasons
    }
  }

  /// Whoever applies on the last day must still be posted for as long as the rule says before the employer's deadline.
  private func postingProblem(_ rule: PostingRule?, _ calendar: WorkingCalendar) -> Reason? {
    guard let rule, let closes, let unitDeadline, closes <= unitDeadline else { return nil }
    do throws(Refusal) {
      let useful = try PlanSchedule.lastUsefulDay(unitDeadline, rule, in: calendar)
      let last = PlanSchedule.lastDay(before: closes)
      guard last > useful else { return nil }
      return Reason(
        "no-room-for-posting",
        "单位须公示不少于\(rule.workingDays)个工作日，单位审核截止时间为\(unitDeadline)的，个人申报最晚到\(useful)；"
          + "现在到\(last)，请提前个人申报截止时间，或者推迟单位审核截止时间。",
        field: "unitDeadline")
    } catch {
      // Said once for every year by `calendarProblems`.
      return nil
    }
  }

  private func filingProblems(_ filings: [CommitteeFiling]?) -> [Reason] {
    guard let filings else { return [] }
    let spans = filings.map { "\($0.from)至\($0.through)" }.joined(separator: "，")
    return ordered.compactMap { step in
      guard let moment = step.moment else { return nil }
      let day = step.field == "opens" ? moment.day : PlanSchedule.lastDay(before: moment)
      guard !filings.contains(where: { $0.covers(day) }) else { return nil }
      return Reason(
        "outside-filing", "\(step.label)（\(day)）不在评审委员会的备案有效期内（\(spans)），请修改时间，或联系市职改办办理备案。",
        field: step.field)
    }
  }

  /// Working days can only be counted in years that are loaded.
  private func calendarProblems(_ calendar: WorkingCalendar) -> [Reason] {
    var told: Set<Int> = []
    return ordered.compactMap { step in
      guard let year = step.moment?.day.year, !calendar.years.contains(year), told.insert(year).inserted else { return nil }
      return Reason(
        "calendar-year-not-loaded", "工作日历中还没有\(year)年的放假安排，无法计算公示的工作日；请联系市职改办载入后再发布。", field: step.field)
    }
  }
}
