import Database
import Storage
public import Titles

extension StaffService {
  /// What must be known before somebody is removed.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's or a person who isn't linked to it.
  public func removal(of person: PersonID, from unit: UnitID, for viewer: Viewer) async throws -> StaffRemoval {
    try Access.decide(viewer, .use(.users), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      StaffRemoval(
        member: try row(of: person, unit, reader),
        claimed: try claimed(by: person, unit, reader).map { visit in
          StaffRemoval.Claimed(
            number: visit.number, applicantName: visit.applicantName, business: visit.business, state: visit.state)
        })
    }
  }

  /// 变更办理人 of everything that somebody still handles for the unit: the viewer becomes its handler.
  ///
  /// - Returns: what was taken over, and why the others were not.
  public func takeOver(from person: PersonID, in unit: UnitID, by viewer: Viewer) async throws -> BulkResult {
    try Access.decide(viewer, .use(.users), .unit(unit)).enforce("单位")
    let requests = try await platform.store.database.read { reader in
      _ = try row(of: person, unit, reader)
      return try claimed(by: person, unit, reader).map { ActionRequest(.takeOver, on: $0.application, at: $0.visit) }
    }
    return try await ActionService(platform: platform).performAll(requests, by: viewer)
  }

  /// 删除: takes a person out of the unit, with everything that was granted to them.
  ///
  /// - Throws: `Refusal` where they still handle applications, or where the viewer would remove themselves.
  public func remove(_ person: PersonID, from unit: UnitID, by viewer: Viewer) async throws -> StaffRow {
    try Access.decide(viewer, .use(.users), .unit(unit)).enforce("单位")
    guard person != viewer.person else {
      throw Refusal("own-place", "不能删除您自己，请由法人用户或本单位其他有“用户管理”权限的人员办理。")
    }
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.users, of: viewer, in: unit, transaction)
      let member = try row(of: person, unit, transaction)
      let count = try claimed(by: person, unit, transaction).count
      guard count == 0 else {
        throw Refusal("has-claimed", "\(member.name)还有 \(count) 份申报书正在办理，请先“变更办理人”，再删除。")
      }
      try staff.unlink(person, from: unit, in: transaction)
      try audit.append(
        "staff.unlink", on: unit.rawValue, by: viewer.account, detail: person.rawValue, at: platform.clock.now(),
        in: transaction)
      return member
    }
  }

  private func claimed(by person: PersonID, _ unit: UnitID, _ reader: Reader) throws -> [ClaimedVisit] {
    guard let member = try staff.member(person, of: unit, in: reader) else { throw NotFound("经办用户") }
    return try staff.claimed(by: member.account, for: unit, in: reader)
  }
}
