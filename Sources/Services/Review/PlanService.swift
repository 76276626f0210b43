import Database
import Storage
public import Titles

/// Plans (申报计划) of the units that organise committees: drafts, publishing, what may change afterwards.
public struct PlanService: Sendable {
  let platform: Platform
  let plans = PlanRepository()
  let committees = CommitteeRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// The unit's plans, the newest first.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func list(
    of unit: UnitID, named text: String, _ stage: PlanStage?, in window: ListWindow, by viewer: Viewer
  ) async throws -> ListPage<PlanLine> {
    try allow(viewer, unit)
    let part = TextRules.cleaned(text)
    return try await platform.store.database.read { try plans.list(of: unit, named: part, stage, in: window, $0) }
  }

  /// One of the unit's plans.
  ///
  /// - Throws: `NotFound` for another unit's.
  public func file(_ id: PlanID, of unit: UnitID, by viewer: Viewer) async throws -> PlanFile {
    try allow(viewer, unit)
    return try await platform.store.database.read { reader in
      let stored = try load(id, unit, reader)
      let changes = try plans.changes(of: id, in: reader)
      return PlanFile(stored: stored, committee: try committee(of: stored, reader), changes: changes)
    }
  }

  /// The committees for which the unit can make plans: those that weren't ended, by name.
  public func offered(to unit: UnitID, by viewer: Viewer) async throws -> [Committee] {
    try allow(viewer, unit)
    let today = platform.clock.now().day
    return try await platform.store.database.read { reader in
      try committees.all(of: unit, on: today, in: reader).filter { $0.standing(on: today) != .ended }
    }
  }

  /// A draft that begins with what usually is so: this year, the whole city, the usual fees, everything that the committee
  /// reviews, the unit's contact.
  public func blank(for committee: Committee, of unit: UnitID, by viewer: Viewer) async throws -> PlanDraft {
    try allow(viewer, unit)
    let (reference, today) = (platform.reference, platform.clock.now().day)
    let scope = committee.charter.scope
    var draft = PlanDraft()
    draft.committee = committee.id.rawValue
    draft.year = String(today.year)
    draft.name = "\(today.year)年\(committee.charter.name.replacing("委员会", with: ""))申报计划"
    draft.reach = "本市"
    draft.cutOff = "\(today.year)-12-31"
    draft.titles = scope.titles(in: reference.catalog, on: today).map(\.code)
    draft.subspecialties = scope.subspecialties(in: reference.catalog, on: today).map(\.code)
    for level in scope.levels {
      draft.fees[level.rawValue] = reference.review.fee(of: level, on: today).map(PlanFee.yuan)
    }
    draft.requirements = [PlanDraft.Requirement(title: "其他", isRequired: false)]
    let contacts = try await platform.store.database.read { try UnitRepository().contacts(of: unit, in: $0) }
    draft.phone = contacts.first { $0.business == .titles }?.phone ?? ""
    return draft
  }

  /// Begins the upload of a plan's 申报通知, a PDF checked by its content.
  ///
  /// - Parameter name: the file's name, made harmless by the caller.
  public func beginUpload(name: String, for unit: UnitID, by viewer: Viewer) async throws -> AttachmentIntake {
    try allow(viewer, unit)
    return try await AttachmentService(platform: platform).begin(.pdf, name: name, field: "notice", of: .unit(unit))
  }

  // MARK: Drafts

  /// Saves a new draft, complete or not.
  ///
  /// - Throws: `Refusal` for what can't be stored.
  public func create(_ draft: PlanDraft, for unit: UnitID, by viewer: Viewer) async throws -> PlanID {
    try allow(viewer, unit)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      return try insert(draft, unit, viewer, transaction)
    }
  }

  /// Copies one of the unit's published plans into a draft for this year, with its dates moved on.
  ///
  /// - Throws: `NotFound` for another unit's or a draft.
  public func copy(_ id: PlanID, for unit: UnitID, by viewer: Viewer) async throws -> PlanID {
    try allow(viewer, unit)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      guard let plan = try load(id, unit, transaction).plan else { throw NotFound("申报计划") }
      let draft = PlanDraft(copying: plan, to: max(platform.clock.now().day.year, plan.content.year))
      return try insert(draft, unit, viewer, transaction)
    }
  }

  /// Saves a draft, complete or not.
  ///
  /// - Parameter version: the one that the page showed.
  /// - Throws: `Refusal` for what can't be stored, or where somebody else saved it meanwhile; `NotFound`.
  public func save(
    _ id: PlanID, _ draft: PlanDraft, version: Int, for unit: UnitID, by viewer: Viewer
  ) async throws {
    try allow(viewer, unit)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      let stored = try editable(id, version, unit, transaction)
      let kept = try settled(draft, stored.draft, unit, transaction)
      let committee = try chosen(kept, unit, transaction)
      try check(committee).requireStorable(kept)
      let name = committee?.charter.name ?? ""
      guard try plans.save(id, kept, committeeName: name, version: version, in: transaction) else {
        throw PlanService.stale
      }
    }
  }

  /// Deletes a draft.
  ///
  /// - Throws: `Refusal` where it is published; `NotFound`.
  public func delete(_ id: PlanID, for unit: UnitID, by viewer: Viewer) async throws {
    try allow(viewer, unit)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.plans, of: viewer, in: unit, transaction)
      _ = try load(id, unit, transaction)
      guard try plans.remove(id, in: transaction) else {
        throw Refusal("plan-published", "申报计划已经发布，不能删除。")
      }
      try audit("plan.delete", id, "", viewer, transaction)
    }
  }

  private func insert(
    _ draft: PlanDraft, _ unit: UnitID, _ viewer: Viewer, _ transaction: Transaction
  ) throws -> PlanID {
    let id: PlanID = platform.store.ids.make()
    let kept = try settled(draft, nil, unit, transaction)
    let committee = try chosen(kept, unit, transaction)
    try check(committee).requireStorable(kept)
    let now = platform.clock.now()
    try plans.insert(
      id, kept, committeeName: committee?.charter.name ?? "", of: unit, at: now, in: transaction)
    try audit("plan.create", id, "", viewer, transaction)
    return id
  }

  // MARK: What the operations share

  static var stale: Refusal {
    Refusal("stale", "您打开页面之后，本单位其他人员已修改过这个申报计划，本次没有保存；请核对下方内容后再次保存。")
  }

  func allow(_ viewer: Viewer, _ unit: UnitID) throws {
    try Access.decide(viewer, .use(.plans), .unit(unit)).enforce("单位")
  }

  func load(_ id: PlanID, _ unit: UnitID, _ reader: Reader) throws -> StoredPlan {
    guard let stored = try plans.load(id, in: reader), stored.unit == unit else { throw NotFound("申报计划") }
    return stored
  }

  func editable(_ id: PlanID, _ version: Int, _ unit: UnitID, _ reader: Reader) throws -> StoredPlan {
    let stored = try load(id, unit, reader)
    guard stored.draft != nil else { throw Refusal("plan-published", "申报计划已经发布，只能在“变更”中修改联系方式、说明和推迟截止时间。") }
    guard stored.version == version else { throw PlanService.stale }
    return stored
  }

  /// The draft with the ids of its rows and its notice as they may be: nobody can name another unit's file.
  func settled(_ draft: PlanDraft, _ old: PlanDraft?, _ unit: UnitID, _ reader: Reader) throws -> PlanDraft {
    var draft = draft
    let known = Set(old?.requirements.compactMap(\.id) ?? [])
    let ids = platform.store.ids
    for index in draft.requirements.indices {
      let id = draft.requirements[index].id
      if id.map({ !known.contains($0) }) ?? true {
        draft.requirements[index].id = (ids.make() as RecordID).rawValue
      }
    }
    if let notice = draft.notice, notice != old?.notice {
      let file = try AttachmentRepository().load(notice.id, in: reader)
      draft.notice = file?.owner == .unit(unit) ? file?.reference : nil
    }
    return draft
  }

  func chosen(_ draft: PlanDraft, _ unit: UnitID, _ reader: Reader) throws -> Committee? {
    guard let id = CommitteeID(draft.committee) else { return nil }
    let committee = try committees.load(id, on: platform.clock.now().day, in: reader)
    return committee?.unit == unit ? committee : nil
  }

  func committee(of stored: StoredPlan, _ reader: Reader) throws -> Committee? {
    switch stored.content {
    case .draft(let draft): try chosen(draft, stored.unit, reader)
    case .published(let plan): try committees.load(plan.committee, edition: plan.edition, in: reader)
    }
  }

  func check(_ committee: Committee?) -> PlanCheck {
    let ids = platform.store.ids
    return PlanCheck(
      committee: committee, reference: platform.reference, now: platform.clock.now(),
      makeID: { (ids.make() as RecordID).rawValue })
  }

  func audit(
    _ action: String, _ id: PlanID, _ detail: String, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    try AuditLog(vault: platform.store.vault).append(
      action, on: id.rawValue, by: viewer.account, detail: detail, at: platform.clock.now(), in: transaction)
  }
}
