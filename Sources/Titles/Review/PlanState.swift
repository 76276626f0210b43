/// Where a plan stands: by its stage, and by the clock.
public enum PlanState: String, Labelled {
  case draft
  case upcoming
  case open
  case filingClosed
  case examinationClosed
  case inReview
  case resultsPosted
  case concluded

  /// What the committee's office reads.
  public var label: String {
    switch self {
    case .draft: "草稿"
    case .upcoming: "未开始"
    case .open: "申报中"
    case .filingClosed: "申报已截止"
    case .examinationClosed: "审核已截止"
    case .inReview: "评审中"
    case .resultsPosted: "结果公示"
    case .concluded: "已办结"
    }
  }

  /// The state at this moment of a plan with this schedule.
  public init(_ stage: PlanStage, _ schedule: PlanSchedule, at now: Moment) {
    self.init(
      stage, opens: schedule.opens, closes: schedule.closes, examinationEnds: schedule.examinationEnds, at: now)
  }

  /// The state at this moment of a plan with these times.
  init(_ stage: PlanStage, opens: Moment, closes: Moment, examinationEnds: Moment, at now: Moment) {
    switch stage {
    case .draft: self = .draft
    case .inReview: self = .inReview
    case .resultsPosted: self = .resultsPosted
    case .concluded: self = .concluded
    case .published:
      switch PlanWindow(opens: opens, closes: closes, at: now) {
      case .upcoming: self = .upcoming
      case .open: self = .open
      case .closed: self = now < examinationEnds ? .filingClosed : .examinationClosed
      }
    }
  }
}
