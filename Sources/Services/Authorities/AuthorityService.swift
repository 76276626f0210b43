import Database
import Storage
public import Titles

/// Accepting authorities: what applicants see of them, and how a unit sets itself up as one (认定申报设置).
public struct AuthorityService: Sendable {
  private let platform: Platform
  private let authorities = AuthorityRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  // MARK: What applicants see

  /// The authorities that take applications of a business now, by name.
  ///
  /// - Parameter text: part of the name as it was typed; empty for all.
  public func open(business: Business, matching text: String = "") async throws -> [AuthorityEntry] {
    let authorities = authorities
    let part = TextRules.cleaned(text)
    return try await platform.store.database.read { reader in
      try authorities.open(business: business, matching: part, in: reader)
    }
  }

  /// 受理单位信息, 申报须知 and 附件要求 of an authority that takes applications now.
  ///
  /// - Throws: `NotFound` where there is no such setting, or it isn't open.
  public func detail(_ id: AuthoritySettingID) async throws -> AuthoritySetting {
    let authorities = authorities
    return try await platform.store.database.read { reader in
      guard
        let setting = try authorities.load(id, in: reader),
        try authorities.isOpen(setting.unit, business: setting.business, in: reader)
      else { throw NotFound("受理单位") }
      return setting
    }
  }

  /// What the authority of an application asks for, open or not: an application that was begun keeps its authority.
  public func setting(of unit: UnitID, business: Business) async throws -> AuthoritySetting? {
    let authorities = authorities
    return try await platform.store.database.read { reader in
      try authorities.load(of: unit, business: business, in: reader)
    }
  }

  // MARK: What a unit sets up

  /// The businesses that a unit can set up: built, and within its 职称发证权限.
  public func offered(to unit: UnitID) async throws -> [Business] {
    let authorities = authorities
    return try await platform.store.database.read { reader in try authorities.businesses(of: unit, in: reader) }
  }

  /// What the unit has set up.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func settings(of unit: UnitID, by viewer: Viewer) async throws -> [AuthorityEntry] {
    try Access.decide(viewer, .use(.authoritySetting), .unit(unit)).enforce("单位")
    let authorities = authorities
    return try await platform.store.database.read { reader in try authorities.settings(of: unit, in: reader) }
  }

  /// One of the unit's settings.
  ///
  /// - Throws: `NotFound` for another unit's, `Refusal` where the viewer may not use the menu.
  public func setting(_ id: AuthoritySettingID, of unit: UnitID, by viewer: Viewer) async throws -> AuthoritySetting {
    try Access.decide(viewer, .use(.authoritySetting), .unit(unit)).enforce("单位")
    let authorities = authorities
    return try await platform.store.database.read { reader in
      guard let setting = try authorities.load(id, in: reader), setting.unit == unit else { throw NotFound("认定申报设置") }
      return setting
    }
  }

  /// Sets up a business for the first time.
  ///
  /// - Throws: `Refusal` with every reason; `NotFound` for another unit.
  public func create(_ draft: AuthorityDraft, for unit: UnitID, by viewer: Viewer) async throws -> AuthoritySettingID {
    try Access.decide(viewer, .use(.authoritySetting), .unit(unit)).enforce("单位")
    let (platform, authorities) = (platform, authorities)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.authoritySetting, of: viewer, in: unit, transaction)
      let id: AuthoritySettingID = platform.store.ids.make()
      let setting = try check(draft, id, unit, version: 1, stored: [], viewer, transaction)
      if try authorities.load(of: unit, business: setting.business, in: transaction) != nil {
        throw Refusal(
          "setting-exists", "本单位已有“\(setting.business.label)”的申报设置，请在列表中点击“编辑”修改，不能重复新增。", field: "business")
      }
      try authorities.insert(setting, in: transaction)
      try audit("authority-setting.create", setting, viewer, transaction)
      return id
    }
  }

  /// Changes a setting.
  ///
  /// - Parameter version: the one that the page showed.
  /// - Throws: `Refusal` with every reason, also where somebody else saved it meanwhile; `NotFound` for another unit's.
  public func update(
    _ id: AuthoritySettingID, _ draft: AuthorityDraft, version: Int, for unit: UnitID, by viewer: Viewer
  ) async throws {
    try Access.decide(viewer, .use(.authoritySetting), .unit(unit)).enforce("单位")
    let (platform, authorities) = (platform, authorities)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.authoritySetting, of: viewer, in: unit, transaction)
      guard let old = try authorities.load(id, in: transaction), old.unit == unit else { throw NotFound("认定申报设置") }
      let stale = Refusal("stale", "您打开页面之后，本单位其他人员已修改过这项设置，本次没有保存；请核对下方内容后再次保存。")
      guard old.version == version else { throw stale }
      let setting = try check(
        draft, id, unit, version: version, stored: Set(old.requirements.map(\.id)), viewer, transaction)
      if let other = try authorities.load(of: unit, business: setting.business, in: transaction), other.id != id {
        throw Refusal("setting-exists", "本单位已有“\(setting.business.label)”的申报设置，请选择其他业务类型。", field: "business")
      }
      guard try authorities.update(setting, in: transaction) else { throw stale }
      try audit("authority-setting.update", setting, viewer, transaction)
    }
  }

  private func check(
    _ draft: AuthorityDraft, _ id: AuthoritySettingID, _ unit: UnitID, version: Int, stored: Set<String>, _ viewer: Viewer,
    _ reader: Reader
  ) throws -> AuthoritySetting {
    let offered = try authorities.businesses(of: unit, in: reader)
    let ids = platform.store.ids
    return try draft.checked(
      id: id, unit: unit, unitName: viewer.seat(in: unit)?.unitName ?? "", version: version, offered: offered,
      districts: platform.reference.codes(.districts), stored: stored,
      makeID: { (ids.make() as RecordID).rawValue })
  }

  private func audit(
    _ action: String, _ setting: AuthoritySetting, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    try AuditLog(vault: platform.store.vault).append(
      action, on: setting.id.rawValue, by: viewer.account,
      detail: "\(setting.business.rawValue) \(setting.isEnabled ? "enabled" : "disabled")", at: platform.clock.now(),
      in: transaction)
  }
}
