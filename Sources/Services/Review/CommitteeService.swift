import Database
import Storage
public import Titles

/// Review committees: filed by the reform office (评委会备案), looked at by the units that organise them (委员会管理) and,
/// in the portal's directory, by everybody.
public struct CommitteeService: Sendable {
  let platform: Platform
  let committees = CommitteeRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  // MARK: Everybody

  /// The committees whose filing holds today, by name: 职称评审委员会目录.
  ///
  /// - Parameters:
  ///   - text: a part of the committee's or its unit's name; empty for all.
  ///   - series: only those that review this series.
  public func directory(matching text: String = "", series: String? = nil) async throws -> [Committee] {
    let (part, today, catalog) = (TextRules.cleaned(text), platform.clock.now().day, platform.reference.catalog)
    let found = try await platform.store.database.read { try committees.all(on: today, in: $0) }
    return found.filter { committee in
      committee.standing(on: today).isInForce && CommitteeService.matches(committee, part)
        && (series.map { committee.charter.scope.covers(series: $0, in: catalog) } ?? true)
    }
  }

  private static func matches(_ committee: Committee, _ text: String) -> Bool {
    text.isEmpty || committee.charter.name.contains(text) || committee.unitName.contains(text)
  }

  // MARK: The unit that organises them

  /// The unit's committees, by name.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func committees(of unit: UnitID, by viewer: Viewer) async throws -> [Committee] {
    try Access.decide(viewer, .use(.committees), .unit(unit)).enforce("单位")
    let today = platform.clock.now().day
    return try await platform.store.database.read { try committees.all(of: unit, on: today, in: $0) }
  }

  /// One of the unit's committees.
  ///
  /// - Throws: `NotFound` for another unit's.
  public func file(_ id: CommitteeID, of unit: UnitID, by viewer: Viewer) async throws -> CommitteeFile {
    try Access.decide(viewer, .use(.committees), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      let file = try load(id, reader)
      guard file.committee.unit == unit else { throw NotFound("评审委员会") }
      return file
    }
  }

  /// The committees of a unit whose filing ends within ``CommitteeFiling/warningDays`` or has ended, for its 首页.
  public func expiring(of unit: UnitID, for viewer: Viewer) async throws -> [Committee] {
    guard viewer.seat(in: unit)?.menus.contains(.committees) ?? false else { return [] }
    let today = platform.clock.now().day
    return try await committees(of: unit, by: viewer).filter { [.expiring, .expired].contains($0.standing(on: today)) }
  }

  // MARK: The reform office

  /// Every committee, by name.
  ///
  /// - Parameters:
  ///   - text: a part of the committee's or its unit's name; empty for all.
  ///   - standing: only those that stand so today.
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(matching text: String, _ standing: CommitteeStanding?, for viewer: Viewer) async throws -> [Committee] {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    let (part, today) = (TextRules.cleaned(text), platform.clock.now().day)
    return try await platform.store.database.read { try committees.all(on: today, in: $0) }.filter { committee in
      CommitteeService.matches(committee, part) && (standing.map { committee.standing(on: today) == $0 } ?? true)
    }
  }

  /// One committee.
  ///
  /// - Throws: `NotFound` where there is none.
  public func file(_ id: CommitteeID, for viewer: Viewer) async throws -> CommitteeFile {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    return try await platform.store.database.read { try load(id, $0) }
  }

  /// The units that may organise committees, by name.
  public func organisers(for viewer: Viewer) async throws -> [(id: UnitID, name: String)] {
    try Access.decide(viewer, .administer(.committees), .office).enforce("页面")
    return try await platform.store.database.read { try UnitRepository().holders(of: .committeeFormation, in: $0) }
  }

  func load(_ id: CommitteeID, _ reader: Reader) throws -> CommitteeFile {
    let today = platform.clock.now().day
    guard let committee = try committees.load(id, on: today, in: reader) else { throw NotFound("评审委员会") }
    return CommitteeFile(
      committee: committee, editions: try committees.editions(of: id, in: reader),
      plansUnderWay: try PlanRepository().underWay(of: id, in: reader), standing: committee.standing(on: today),
      daysLeft: committee.filedThrough.ordinal - today.ordinal)
  }
}
