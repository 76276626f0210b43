import Database
import Storage
public import Titles

/// 单位管理 of the reform office: which units there are, what they are, what they may do.
public struct UnitRegistryService: Sendable {
  let platform: Platform
  let units = UnitRepository()
  let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page of the list, the newest first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(
    _ filter: UnitRegistryFilter, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<UnitRegistryRow> {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    var query = UnitRegistryQuery()
    query.text = TextRules.cleaned(filter.text)
    query.kind = filter.kind
    query.standing = filter.standing
    query.power = filter.power
    let districts = platform.reference.codes(.districts)
    return try await platform.store.database.read { [query] reader in
      let found = try units.registered(query, in: window, reader)
      let powers = found.rows.isEmpty ? [:] : try units.powers(of: found.rows.map(\.id), in: reader)
      let rows = found.rows.map { row in
        let kinds = PowerKind.allCases.filter { (powers[row.id] ?? []).contains($0) }
        return UnitRegistryRow(
          id: row.id, name: row.name, uscc: row.uscc, kind: row.kind, district: row.district.flatMap { districts.label($0) },
          powers: kinds, standing: row.standing, createdAt: row.createdAt)
      }
      return ListPage(rows: rows, total: found.total)
    }
  }

  /// One unit.
  ///
  /// - Throws: `NotFound` where there is none, `Refusal` where the menu is another administrator's.
  public func file(of unit: UnitID, for viewer: Viewer) async throws -> UnitFile {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    return try await platform.store.database.read { reader in try file(of: try load(unit, reader), reader) }
  }

  func load(_ unit: UnitID, _ reader: Reader) throws -> StoredUnit {
    guard let stored = try units.load(unit, in: reader) else { throw NotFound("单位") }
    return stored
  }

  private func file(of unit: StoredUnit, _ reader: Reader) throws -> UnitFile {
    let suspension = try units.suspension(of: unit.id, in: reader)
    let standing: UnitStanding =
      if let suspension { suspension.mergedInto == nil ? .suspended : .merged } else {
        unit.completedAt == nil ? .incomplete : .active
      }
    return UnitFile(
      id: unit.id, name: unit.name, uscc: unit.uscc, legalRepresentative: unit.legalRepresentative,
      district: unit.district.flatMap { platform.reference.codes(.districts).label($0) }, nature: unit.nature,
      username: try units.username(of: unit.id, in: reader), createdAt: unit.createdAt, standing: standing,
      suspension: try suspension.map { found in
        UnitFile.Suspension(
          since: unit.suspendedAt ?? unit.createdAt, reason: found.reason,
          mergedInto: try found.mergedInto.flatMap { try choice($0, reader) })
      }, kind: unit.kind, superior: try unit.superior.flatMap { try choice($0, reader) },
      subordinates: try units.subordinates(of: unit.id, limit: 20, in: reader),
      powers: try units.powers(of: unit.id, in: reader), openVisits: try units.openVisits(of: unit.id, in: reader),
      version: unit.version)
  }

  func choice(_ unit: UnitID, _ reader: Reader) throws -> UnitChoice? {
    try units.load(unit, in: reader).map { UnitChoice(id: $0.id, name: $0.name, detail: $0.uscc) }
  }

  func refuseStale(_ stored: StoredUnit, _ version: Int) throws {
    guard stored.version != version else { return }
    throw Refusal("stale", "您打开页面之后，该单位的信息已被修改，本次没有保存；请核对您填写的内容后重新提交。")
  }

  func refuseMerged(_ unit: UnitID, _ reader: Reader) throws {
    guard let into = try units.suspension(of: unit, in: reader)?.mergedInto else { return }
    let name = try units.name(of: into, in: reader) ?? ""
    throw Refusal("unit-merged", "该单位已并入“\(name)”，不能再修改；请在“\(name)”中办理。")
  }

  /// Tells the unit what was changed about it.
  func tell(_ unit: UnitID, _ title: String, _ body: String, at now: Moment, in transaction: Transaction) throws {
    try Postman(platform: platform).tell(.unit(unit), title, body, about: nil, at: now, in: transaction)
  }
}
