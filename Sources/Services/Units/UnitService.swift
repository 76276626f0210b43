import Database
import Storage
public import Titles

/// What a unit keeps about itself: 单位基础信息, 单位联系方式, the home of its 单位中心.
public struct UnitService: Sendable {
  let platform: Platform
  let units = UnitRepository()
  let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// 单位基础信息, for its page and for the first entry.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` without the menu.
  public func record(of unit: UnitID, for viewer: Viewer) async throws -> UnitRecord {
    let isFirstEntry = viewer.seat(in: unit)?.isComplete == false
    try Access.decide(viewer, isFirstEntry ? .completeUnit : .use(.basicInformation), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      let stored = try load(unit, reader)
      return UnitRecord(
        unit: unit, entry: UnitEntry(stored), uscc: stored.uscc, legalRepresentative: stored.legalRepresentative,
        kind: stored.kind, isComplete: stored.completedAt != nil, version: stored.version)
    }
  }

  /// First entry: 完善单位基础信息. Afterwards the 单位中心 opens.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken, or where it was completed before.
  public func complete(_ entry: UnitEntry, of unit: UnitID, by viewer: Viewer) async throws {
    try Access.decide(viewer, .completeUnit, .unit(unit)).enforce("单位")
    try await platform.store.database.write { transaction in
      var stored = try load(unit, transaction)
      guard stored.completedAt == nil else {
        throw Refusal("unit-already-complete", "单位基础信息已经完善，如需修改，请进入“单位信息管理—单位基础信息”。")
      }
      try entry.write(to: &stored, platform.reference)
      stored.completedAt = platform.clock.now()
      try save(stored, "unit.complete", by: viewer, transaction)
    }
  }

  /// Changes 单位基础信息.
  ///
  /// Where 签收 is switched off, what waits for 待签收 goes to 待审核 in the same transaction.
  ///
  /// - Returns: how many applications were moved.
  /// - Throws: `Refusal` with a reason for every field that can't be taken, or where somebody else saved meanwhile.
  public func change(_ entry: UnitEntry, of unit: UnitID, version: Int, by viewer: Viewer) async throws -> Int {
    try Access.decide(viewer, .use(.basicInformation), .unit(unit)).enforce("单位")
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.basicInformation, of: viewer, in: unit, transaction)
      var stored = try load(unit, transaction)
      let usedClaims = stored.usesClaims
      try refuseStale(stored, version)
      try entry.write(to: &stored, platform.reference)
      try save(stored, "unit.change", by: viewer, transaction)
      guard usedClaims, !stored.usesClaims else { return 0 }
      return try CaseRepository().skipClaims(of: unit, in: transaction)
    }
  }

  /// 单位联系方式, for its page.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` without the menu.
  public func contacts(of unit: UnitID, for viewer: Viewer) async throws -> ContactRecord {
    try Access.decide(viewer, .use(.contacts), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      let stored = try load(unit, reader)
      let entry = ContactEntry(stored, try units.contacts(of: unit, in: reader))
      return ContactRecord(unitName: stored.name, entry: entry, version: stored.version)
    }
  }

  /// Changes 单位联系方式.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken, or where somebody else saved meanwhile.
  public func changeContacts(_ entry: ContactEntry, of unit: UnitID, version: Int, by viewer: Viewer) async throws {
    try Access.decide(viewer, .use(.contacts), .unit(unit)).enforce("单位")
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.contacts, of: viewer, in: unit, transaction)
      var stored = try load(unit, transaction)
      try refuseStale(stored, version)
      let contacts = try entry.write(to: &stored, platform.reference)
      try save(stored, "unit.change-contacts", by: viewer, transaction)
      try units.setContacts(contacts, of: unit, in: transaction)
    }
  }

  private func load(_ unit: UnitID, _ reader: Reader) throws -> StoredUnit {
    guard let stored = try units.load(unit, in: reader) else { throw NotFound("单位") }
    return stored
  }

  private func refuseStale(_ stored: StoredUnit, _ version: Int) throws {
    guard stored.version != version else { return }
    throw Refusal("stale", "您打开页面之后，本单位的信息已被修改，本次没有保存；请核对您填写的内容后重新提交。")
  }

  private func save(_ stored: StoredUnit, _ action: String, by viewer: Viewer, _ transaction: Transaction) throws {
    // The version was compared in this transaction: nobody can have come between.
    guard try units.save(stored, in: transaction) else { throw NotFound("单位") }
    try audit.append(
      action, on: stored.id.rawValue, by: viewer.account, at: platform.clock.now(), in: transaction)
  }
}
