import Database
import Storage
public import Titles

extension PlanService {
  /// Publishes a draft: from then on everybody sees it, and only contact, explanation and later deadlines may change.
  ///
  /// - Parameters:
  ///   - draft: as it was typed last.
  ///   - version: the one that the page showed; 0 for a plan that wasn't saved before.
  /// - Throws: `Refusal` with every fault at once.
  public func publish(
    _ id: PlanID?, _ draft: PlanDraft, version: Int, for unit: UnitID, by viewer: Viewer
  ) async throws -> PlanID {
    try allow(viewer, unit)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      let stored = try id.map { try editable($0, version, unit, transaction) }
      let kept = try settled(draft, stored?.draft, unit, transaction)
      let committee = try chosen(kept, unit, transaction)
      let content = try check(committee).content(kept)
      guard let committee else { throw Refusal("committee-missing", "请选择评审委员会。", field: "committee") }
      let now = platform.clock.now()
      let target: PlanID = id ?? platform.store.ids.make()
      if id == nil {
        try plans.insert(target, kept, committeeName: committee.charter.name, of: unit, at: now, in: transaction)
      }
      let plan = Plan(
        id: target, unit: unit, committee: committee.id, edition: committee.edition, committeeName: committee.charter.name,
        content: content, stage: .published, publishedAt: now, version: (stored?.version ?? 1) + 1)
      guard try plans.publish(plan, platform.reference.catalog, by: viewer.account, in: transaction) else {
        throw PlanService.stale
      }
      try audit("plan.publish", target, "edition \(committee.edition)", viewer, transaction)
      return target
    }
  }

  /// Changes what may change of a published plan; every version is kept.
  ///
  /// - Parameter version: the one that the page showed.
  /// - Throws: `Refusal` with every reason, also where somebody else changed it meanwhile; `NotFound`.
  public func change(
    _ id: PlanID, _ entry: PlanChangeEntry, version: Int, for unit: UnitID, by viewer: Viewer
  ) async throws {
    try allow(viewer, unit)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      guard let plan = try load(id, unit, transaction).plan else { throw NotFound("申报计划") }
      guard plan.stage == .published else {
        throw Refusal("plan-in-review", "申报计划已进入“\(plan.stage.label)”，不能再变更。")
      }
      guard plan.version == version else { throw PlanService.stale }
      // In the plan's own edition, which knows of the filings that came after it.
      let committee = try committees.load(plan.committee, edition: plan.edition, in: transaction)
      let (content, reason) = try entry.content(plan, check(committee))
      let changed = Plan(
        id: id, unit: unit, committee: plan.committee, edition: plan.edition, committeeName: plan.committeeName,
        content: content, stage: plan.stage, publishedAt: plan.publishedAt, version: version + 1)
      let now = platform.clock.now()
      guard try plans.change(changed, reason: reason, by: viewer.account, at: now, in: transaction) else {
        throw PlanService.stale
      }
      let fields = plan.content.changedFields(to: content).joined(separator: " ")
      try audit("plan.change", id, fields, viewer, transaction)
    }
  }

  /// Takes a plan to its next stage, once everything before is over.
  ///
  /// - Throws: `Refusal` where it isn't time, or somebody else changed it meanwhile; `NotFound`.
  public func advance(
    _ id: PlanID, to stage: PlanStage, version: Int, for unit: UnitID, by viewer: Viewer
  ) async throws {
    try allow(viewer, unit)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      guard let plan = try load(id, unit, transaction).plan else { throw NotFound("申报计划") }
      let now = platform.clock.now()
      guard plan.nextStage(at: now) == stage else {
        throw Refusal("stage-not-next", "申报计划目前为“\(plan.state(at: now).label)”，不能转入“\(stage.label)”，请刷新页面后再办理。")
      }
      guard try plans.setStage(stage, of: id, version: version, in: transaction) else { throw PlanService.stale }
      try audit("plan.advance", id, stage.rawValue, viewer, transaction)
    }
  }
}
