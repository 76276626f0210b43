import Database
import Storage
public import Titles

extension StaffService {
  /// 用户权限: everybody of the unit, and what the chosen one was granted.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's or a person who isn't linked to it.
  public func permissions(of unit: UnitID, choosing person: PersonID?, for viewer: Viewer) async throws -> StaffPermissions {
    try Access.decide(viewer, .use(.userPermissions), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      var query = StaffQuery()
      query.order = .name
      let members = try staff.members(of: unit, query, limit: 1000, offset: 0, in: reader).map(StaffRow.init)
      let chosen = try person.map { person in
        StaffPermissions.Chosen(
          member: try row(of: person, unit, reader), granted: try staff.menus(of: person, in: unit, reader))
      }
      return StaffPermissions(members: members, chosen: chosen, menus: try grantable(in: unit, reader))
    }
  }

  /// Everybody of the unit with what they were granted, by their names.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` where the viewer may not use the menu.
  public func grants(in unit: UnitID, _ window: ListWindow, for viewer: Viewer) async throws -> [StaffGrant] {
    try Access.decide(viewer, .use(.userPermissions), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      var query = StaffQuery()
      query.order = .name
      let members = try staff.members(of: unit, query, limit: window.limit, offset: window.offset, in: reader)
      return try members.map { member in
        let row = StaffRow(member)
        let granted = try staff.menus(of: row.person, in: unit, reader)
        return StaffGrant(member: row, menus: UnitMenu.allCases.filter(granted.contains))
      }
    }
  }

  /// 保存 of 用户权限: from now on the person has these menus, in open sessions too.
  ///
  /// - Throws: `Refusal` for a menu that the unit doesn't have, and for the viewer's own permissions.
  public func grant(_ menus: Set<UnitMenu>, to person: PersonID, in unit: UnitID, by viewer: Viewer) async throws -> StaffRow {
    try Access.decide(viewer, .use(.userPermissions), .unit(unit)).enforce("单位")
    guard person != viewer.person else {
      throw Refusal("own-permissions", "不能修改您自己的权限，请由法人用户或本单位其他有“用户权限”权限的人员办理。")
    }
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.userPermissions, of: viewer, in: unit, transaction)
      let member = try row(of: person, unit, transaction)
      let grantable = try grantable(in: unit, transaction)
      for menu in UnitMenu.allCases where menus.contains(menu) && !menu.isAlwaysGranted && !grantable.contains(menu) {
        throw Refusal("unit-lacks-menu", "本单位没有“\(menu.label)”菜单，不能授予；如权限有误，请联系市职改办核实。", field: "menus")
      }
      let chosen = menus.filter { !$0.isAlwaysGranted }
      try staff.setMenus(chosen, of: person, in: unit, transaction)
      let words = UnitMenu.allCases.filter(chosen.contains).map(\.rawValue).joined(separator: " ")
      try audit.append(
        "staff.grant", on: unit.rawValue, by: viewer.account, detail: "\(person.rawValue) \(words)",
        at: platform.clock.now(), in: transaction)
      return member
    }
  }

  private func grantable(in unit: UnitID, _ reader: Reader) throws -> [UnitMenu] {
    UnitMenu.menus(for: try units.powers(of: unit, in: reader)).filter { !$0.isAlwaysGranted }
  }
}
