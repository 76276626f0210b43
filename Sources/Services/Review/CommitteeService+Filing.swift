import Database
import Storage
public import Titles

/// What the reform office files.
extension CommitteeService {
  /// Files a new committee. Its unit is told.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  public func register(_ entry: CommitteeEntry, by viewer: Viewer) async throws -> CommitteeID {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    let (platform, committees) = (platform, committees)
    return try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.committees, of: viewer, platform.store, transaction)
      let id: CommitteeID = platform.store.ids.make()
      let checked = try check(entry, id, stored: [], transaction)
      let committee = Committee(
        id: id, edition: 1, unit: checked.unit, unitName: "", charter: checked.charter, effectiveFrom: checked.effectiveFrom)
      try committees.insert(committee, by: viewer.account, at: platform.clock.now(), in: transaction)
      try audit("committee.file", id, checked.charter.filing.number, viewer, transaction)
      let filing = checked.charter.filing
      try tell(
        checked.unit, "评审委员会已备案",
        "“\(checked.charter.name)”已备案，有效期\(filing.from)至\(filing.through)。可以在“评委会—申报计划”中编制申报计划。", transaction)
      return id
    }
  }

  /// Files a change of a committee: from its date of effect on the new edition holds; plans published before keep theirs.
  ///
  /// - Parameter version: the one that the page showed.
  /// - Throws: `Refusal` with every reason, also where somebody else changed it meanwhile; `NotFound`.
  public func change(
    _ id: CommitteeID, _ entry: CommitteeEntry, version: Int, by viewer: Viewer
  ) async throws {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.committees, of: viewer, platform.store, transaction)
      let (file, last) = try current(id, version, transaction)
      var entry = entry
      entry.unit = file.committee.unit.rawValue
      let stored = Set(file.editions.flatMap { $0.charter.panels.map(\.id) })
      let checked = try check(entry, id, stored: stored, keeping: file.committee.unit, transaction)
      try add(checked.charter, from: checked.effectiveFrom, after: last, to: file, by: viewer, transaction)
      try audit("committee.change", id, "\(checked.effectiveFrom)", viewer, transaction)
      try tell(
        file.committee.unit, "评审委员会备案已变更",
        "“\(checked.charter.name)”的备案内容已变更，\(checked.effectiveFrom)起生效；此前发布的申报计划仍按原备案办理。", transaction)
    }
  }

  /// Files an extension (延续备案): everything stays, the filing is a new one.
  ///
  /// - Throws: `Refusal` with every reason; `NotFound`.
  public func extend(_ id: CommitteeID, _ entry: CommitteeFilingEntry, version: Int, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    var check = EntryCheck()
    let filing = entry.checked(&check)
    try check.finish()
    guard let filing else { throw Refusal("missing", "请把延续备案的内容填写完整。") }
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.committees, of: viewer, platform.store, transaction)
      let (file, last) = try current(id, version, transaction)
      guard filing.through > last.charter.filing.through else {
        throw Refusal(
          "not-longer", "延续后的有效期应晚于现在的\(last.charter.filing.through)，请修改结束日期。", field: "filedThrough")
      }
      let old = last.charter
      let charter = CommitteeCharter(
        name: old.name, level: old.level, scope: old.scope, panels: old.panels, rules: old.rules, filing: filing)
      try add(charter, from: max(filing.from, last.effectiveFrom), after: last, to: file, by: viewer, transaction)
      try audit("committee.extend", id, filing.number, viewer, transaction)
      try tell(
        file.committee.unit, "评审委员会备案已延续", "“\(charter.name)”的备案有效期延续至\(filing.through)。", transaction)
    }
  }

  /// Ends a committee: no plan can be opened any more, those that are published go on.
  ///
  /// - Throws: `Refusal` at the field `reason`, or where somebody else changed it meanwhile; `NotFound`.
  public func end(_ id: CommitteeID, reason text: String, version: Int, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "终止原因")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.committees, of: viewer, platform.store, transaction)
      let (file, _) = try current(id, version, transaction)
      let end = Committee.End(on: platform.clock.now().day, reason: reason)
      guard try committees.end(id, end, version: version, in: transaction) else { throw CommitteeService.stale }
      try audit("committee.end", id, "", viewer, transaction)
      try tell(
        file.committee.unit, "评审委员会已终止", "“\(file.committee.charter.name)”已终止，不能再发布申报计划。原因：\(reason)", transaction)
    }
  }

  private static var stale: Refusal {
    Refusal("stale", "您打开页面之后，其他管理员已修改过这个评审委员会，本次没有保存；请核对页面上的最新内容后再办理。")
  }

  /// The committee with its last edition, if nobody changed it since `version` and it goes on.
  private func current(
    _ id: CommitteeID, _ version: Int, _ reader: Reader
  ) throws -> (CommitteeFile, CommitteeEdition) {
    let file = try load(id, reader)
    guard file.committee.end == nil else { throw Refusal("committee-ended", "这个评审委员会已经终止，不能再办理备案。") }
    guard file.committee.version == version, let last = file.editions.last else { throw CommitteeService.stale }
    return (file, last)
  }

  private func add(
    _ charter: CommitteeCharter, from day: Day, after last: CommitteeEdition, to file: CommitteeFile, by viewer: Viewer,
    _ transaction: Transaction
  ) throws {
    guard day >= last.effectiveFrom else {
      throw Refusal(
        "effect-reversed", "已有\(last.effectiveFrom)起生效的备案，新的生效日期不能早于它。", field: "effectiveFrom")
    }
    let edition = CommitteeEdition(
      number: last.number + 1, effectiveFrom: day, charter: charter, createdAt: platform.clock.now())
    let committee = file.committee
    guard
      try committees.add(edition, to: committee.id, version: committee.version, by: viewer.account, in: transaction)
    else { throw CommitteeService.stale }
  }

  private func check(
    _ entry: CommitteeEntry, _ id: CommitteeID, stored: Set<String>, keeping unit: UnitID? = nil, _ reader: Reader
  ) throws -> CommitteeEntry.Checked {
    let holders = try UnitRepository().holders(of: .committeeFormation, in: reader).map(\.id)
    let ids = platform.store.ids
    let checked = try entry.checked(
      units: Set(holders + [unit].compactMap { $0 }), stored: stored, in: platform.reference.catalog,
      on: platform.clock.now().day, makeID: { (ids.make() as RecordID).rawValue })
    if try committees.isTaken(name: checked.charter.name, besides: id, in: reader) {
      throw Refusal("name-taken", "已有名称为“\(checked.charter.name)”的评审委员会，请核对；需要变更的，请在列表中打开它办理。", field: "name")
    }
    return checked
  }

  private func audit(
    _ action: String, _ id: CommitteeID, _ detail: String, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    try AuditLog(vault: platform.store.vault).append(
      action, on: id.rawValue, by: viewer.account, detail: detail, at: platform.clock.now(), in: transaction)
  }

  private func tell(_ unit: UnitID, _ title: String, _ body: String, _ transaction: Transaction) throws {
    try MessageRepository().tell(
      .unit(unit), title, body, about: nil, platform.store.ids.make(), at: platform.clock.now(), in: transaction)
  }
}
