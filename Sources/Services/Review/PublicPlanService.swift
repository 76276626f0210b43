import Database
import Storage
public import Titles

/// Plans as everybody sees them on the portal: 职称评审申报计划.
public struct PublicPlanService: Sendable {
  private let platform: Platform
  private let plans = PlanRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// The published plans: those that are open first, then those to come, then the closed ones.
  public func list(_ filter: PlanFilter, in window: ListWindow) async throws -> (page: ListPage<PlanEntry>, years: [Int]) {
    var filter = filter
    filter.text = TextRules.cleaned(filter.text)
    let (asked, now) = (filter, platform.clock.now())
    return try await platform.store.database.read { reader in
      (try plans.published(asked, at: now, in: window, reader), try plans.years(in: reader))
    }
  }

  /// The plans to which people can apply now, those that close soonest first.
  public func open(limit: Int) async throws -> [PlanEntry] {
    let now = platform.clock.now()
    return try await platform.store.database.read { try plans.open(at: now, limit: limit, in: $0) }
  }

  /// A published plan.
  ///
  /// - Throws: `NotFound` where there is none, or only a draft.
  public func plan(_ id: PlanID) async throws -> PublicPlan {
    let found = try await platform.store.database.read { try plans.published(id, in: $0) }
    guard let found else { throw NotFound("申报计划") }
    let (now, reference) = (platform.clock.now(), platform.reference)
    let schedule = found.content.schedule
    let rule = reference.posting.rule(for: .review, on: now.day)
    let useful = rule.flatMap { try? schedule.lastUsefulDay($0, in: reference.calendar) }
    return PublicPlan(
      plan: found, window: found.window(at: now),
      lastUsefulDay: useful.map { min($0, PlanSchedule.lastDay(before: schedule.closes)) }, postingDays: rule?.workingDays)
  }

  /// 申报通知 of a published plan.
  ///
  /// - Throws: `NotFound` where the plan isn't published or has none.
  public func notice(of id: PlanID) async throws -> AttachmentContent {
    try await platform.store.database.read { reader in
      guard let notice = try plans.published(id, in: reader)?.content.notice,
        let file = try AttachmentRepository().load(notice.id, in: reader),
        let digest = AttachmentDigest(rawValue: file.sha256)
      else { throw NotFound("申报通知") }
      return AttachmentContent(reference: file.reference, mediaType: file.mediaType, digest: digest)
    }
  }

  /// Whether a viewer may apply to a plan now, and if not, why: what 我要申报 asks.
  ///
  /// - Throws: `NotFound` where the plan isn't published.
  public func admission(to id: PlanID, of viewer: Viewer) async throws -> [Reason] {
    let now = platform.clock.now()
    return try await platform.store.database.read { reader in
      guard let plan = try plans.published(id, in: reader) else { throw NotFound("申报计划") }
      var standing = PlanAdmission.Standing()
      if let person = viewer.person { standing = try self.standing(of: person, plan, now, reader) }
      let obstacles = PlanAdmission(plan, standing, at: now).obstacles
      guard viewer.person == nil else { return obstacles }
      return obstacles + [Reason("personal-account-only", "您现在以单位账号登录，职称评审须由本人以个人用户登录后申报。")]
    }
  }

  private func standing(
    of person: PersonID, _ plan: Plan, _ now: Moment, _ reader: Reader
  ) throws -> PlanAdmission.Standing {
    let applications = ApplicationRepository()
    var standing = PlanAdmission.Standing()
    standing.openApplications = try applications.underWay(
      of: person, .review, besides: ApplicationID(rawValue: ""), in: reader)
    standing.terminations = try applications.terminations(
      of: person, .review, at: plan.unit, year: now.day.year, in: reader)
    standing.integrityRecords = try IntegrityRepository().unlifted(of: person, in: reader)
    return standing
  }
}
