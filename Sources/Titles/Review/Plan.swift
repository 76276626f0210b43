/// A published plan (申报计划).
public struct Plan: Sendable, Equatable {
  /// Its id.
  public let id: PlanID
  /// The unit that runs it (评委会组建单位).
  public let unit: UnitID
  /// The committee.
  public let committee: CommitteeID
  /// The edition of the committee under which it was published.
  public let edition: Int
  /// The committee's name in that edition.
  public let committeeName: String
  /// What it says.
  public let content: PlanContent
  /// How far it has come.
  public let stage: PlanStage
  /// 发布时间.
  public let publishedAt: Moment
  /// Raised by every change.
  public let version: Int

  /// Made of these parts.
  public init(
    id: PlanID, unit: UnitID, committee: CommitteeID, edition: Int, committeeName: String, content: PlanContent,
    stage: PlanStage, publishedAt: Moment, version: Int
  ) {
    self.id = id
    self.unit = unit
    self.committee = committee
    self.edition = edition
    self.committeeName = committeeName
    self.content = content
    self.stage = stage
    self.publishedAt = publishedAt
    self.version = version
  }

  /// Where it stands at this moment.
  public func state(at now: Moment) -> PlanState { PlanState(stage, content.schedule, at: now) }

  /// Whether people can apply at this moment.
  public func window(at now: Moment) -> PlanWindow {
    PlanWindow(opens: content.schedule.opens, closes: content.schedule.closes, at: now)
  }

  /// The stage to which its office can take it now, once everything before is over; nil where it can't.
  public func nextStage(at now: Moment) -> PlanStage? {
    switch state(at: now) {
    case .examinationClosed: .inReview
    case .inReview: .resultsPosted
    case .resultsPosted: .concluded
    case .draft, .upcoming, .open, .filingClosed, .concluded: nil
    }
  }
}
