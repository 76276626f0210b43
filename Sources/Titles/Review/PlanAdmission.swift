/// Whether somebody may apply to a plan now, and if not, why.
public struct PlanAdmission: Sendable, Equatable {
  /// What the platform knows of a person that bears on it.
  public struct Standing: Sendable, Equatable {
    /// The numbers of their applications of this business that are under way.
    public var openApplications: [String] = []
    /// The days on which this committee's unit terminated an application of theirs this year.
    public var terminations: [Day] = []
    /// Their records of dishonest conduct that aren't lifted.
    public var integrityRecords: [IntegrityRecord] = []

    /// Nothing is known.
    public init() {}
  }

  /// Why not; empty where they may.
  public let obstacles: [Reason]

  /// Decides.
  public init(_ plan: Plan, _ standing: Standing, at now: Moment) {
    var reasons: [Reason] = []
    let schedule = plan.content.schedule
    switch plan.window(at: now) {
    case .open: break
    case .upcoming:
      reasons.append(Reason("plan-not-open", "本计划的个人申报尚未开始，\(schedule.opens)起可以申报，请届时再来。"))
    case .closed:
      reasons.append(Reason("plan-closed", "本计划的个人申报已于\(schedule.closes)截止，不能再申报；请留意该评审委员会下一次的申报计划。"))
    }
    for number in standing.openApplications {
      reasons.append(
        Reason("applied-already", "您已有一份职称评审申报书（\(number)）正在办理，不能重复申报；请在“我的申报”中查看。"))
    }
    for day in standing.terminations {
      reasons.append(
        Reason("terminated-this-year", "您的申报于\(day)被终止，\(now.day.year)年内不能再次选择该评审委员会申报。"))
    }
    for record in standing.integrityRecords where record.effect.covers(now.day) {
      let end = record.effect.through.map { "至\($0)" } ?? ""
      reasons.append(Reason("integrity-barred", "您有诚信记录（\(record.summary)），\(record.effect.from)\(end)不能申报职称。如有异议，请联系市职改办。"))
    }
    obstacles = reasons
  }
}
