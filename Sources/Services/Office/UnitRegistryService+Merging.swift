import Database
import Storage
public import Titles

/// 合并重复单位: one unit registered twice, mostly with a mistyped code.
extension UnitRegistryService {
  /// What must be known before a duplicate goes into another unit.
  ///
  /// - Throws: `NotFound` where one of them isn't there.
  public func merge(_ duplicate: UnitID, into unit: UnitID, for viewer: Viewer) async throws -> UnitMerge {
    let files = (duplicate: try await file(of: duplicate, for: viewer), unit: try await file(of: unit, for: viewer))
    let obstacles = try await platform.store.database.read { reader in try self.obstacles(duplicate, unit, reader) }
    return UnitMerge(duplicate: files.duplicate, unit: files.unit, obstacles: obstacles)
  }

  /// Merges a duplicate into another unit: its staff with their menus, its subordinate units and its past records go there,
  /// its own account can't sign in any more.
  ///
  /// - Returns: how many staff and how many records moved.
  /// - Throws: `Refusal` with everything that stands in the way, or at the field `reason`.
  public func mergeNow(
    _ duplicate: UnitID, into unit: UnitID, reason text: String, by viewer: Viewer
  ) async throws -> (staff: Int, visits: Int) {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "合并原因")
    return try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.units, of: viewer, platform.store, transaction)
      let stored = try load(duplicate, transaction)
      let obstacles = try self.obstacles(duplicate, unit, transaction)
      guard obstacles.isEmpty else { throw Refusal(obstacles) }
      let now = platform.clock.now()
      let moved = try units.merge(duplicate, into: unit, reason: reason, at: now, in: transaction)
      let detail = "\(duplicate.rawValue) → \(unit.rawValue) 经办用户 \(moved.staff)，记录 \(moved.visits)；\(reason)"
      for side in [duplicate, unit] {
        try audit.append("unit.merge", on: side.rawValue, by: viewer.account, detail: detail, at: now, in: transaction)
      }
      let body = "重复注册的“\(stored.name)”（\(stored.uscc)）的经办用户、下级单位和已办结的记录已转入本单位，请在“用户管理”“用户权限”中核对。"
      try tell(unit, "市职改办将重复注册的单位并入本单位", body, at: now, in: transaction)
      return moved
    }
  }

  private func obstacles(_ duplicate: UnitID, _ unit: UnitID, _ reader: Reader) throws -> [Reason] {
    guard duplicate != unit else { return [Reason("same-unit", "保留的单位和被合并的单位是同一个，请选择另一个单位。")] }
    let (old, kept) = (try load(duplicate, reader), try load(unit, reader))
    var reasons: [Reason] = []
    if let into = try units.suspension(of: duplicate, in: reader)?.mergedInto {
      reasons.append(Reason("unit-merged", "“\(old.name)”已并入“\(try units.name(of: into, in: reader) ?? "")”，不需要再次合并。"))
    }
    if !kept.isActive {
      reasons.append(Reason("unit-inactive", "“\(kept.name)”不能办理业务（未完善信息、已停用或已合并），不能作为保留的单位。"))
    }
    let open = try units.openVisits(of: duplicate, in: reader)
    if open > 0 {
      reasons.append(Reason("open-visits", "“\(old.name)”还有 \(open) 份申报书正在办理，请待其报送、退回或办结后再合并。"))
    }
    if try !units.powers(of: duplicate, in: reader).isEmpty {
      reasons.append(Reason("has-powers", "“\(old.name)”有职称发证等权限，请先取消其权限并授予保留的单位，再合并。"))
    }
    return try reasons + ownApplications(duplicate, unit, reader)
  }

  /// 申报人本人不得申请绑定审核推荐单位的职称管理员权限: nor may they become that by a merge.
  private func ownApplications(_ duplicate: UnitID, _ unit: UnitID, _ reader: Reader) throws -> [Reason] {
    let staff = StaffRepository()
    let members = try staff.members(of: duplicate, StaffQuery(), limit: 10_000, offset: 0, in: reader)
    return try members.compactMap { member in
      guard let number = try staff.ownApplicationUnderWay(of: member.person, recommendedBy: unit, in: reader) else { return nil }
      let sentence = "经办用户\(member.name)自己的申报书（\(number)）正由保留的单位审核推荐，请先从被合并的单位中删除该用户。"
      return Reason("own-application-under-way", sentence)
    }
  }
}
