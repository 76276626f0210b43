import Database
import Storage
public import Titles

extension UnitService {
  /// The most that is looked at in one state of one business: beyond that the number no longer helps anybody.
  public static let dueLimit = 500

  /// 办理时限: what of the unit's open applications is overdue or falls due within three working days, the most urgent first;
  /// of the businesses whose menu the viewer has, and never their own application.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's.
  public func due(of unit: UnitID, for viewer: Viewer) async throws -> [DueItem] {
    try Access.decide(viewer, .use(.home), .unit(unit)).enforce("单位")
    let examined = examinedBusinesses(of: unit, viewer)
    return try await platform.store.database.read { reader in
      try examined.flatMap { try due(of: unit, $0, for: viewer, reader) }.sorted { ($0.dueOn, $0.number) < ($1.dueOn, $1.number) }
    }
  }

  /// The businesses whose applications the viewer may examine for the unit.
  func examinedBusinesses(of unit: UnitID, _ viewer: Viewer) -> [Business] {
    let menus = viewer.seat(in: unit)?.menus ?? []
    return Business.allCases.filter { UnitMenu.examination(of: $0).map(menus.contains) ?? false }
  }

  /// What of one business is due within three working days.
  func due(of unit: UnitID, _ business: Business, for viewer: Viewer, _ reader: Reader) throws -> [DueItem] {
    let reckoning = DueReckoning(reference: platform.reference, today: platform.clock.now().day)
    return try reckoning.items(of: unit, business, besides: viewer.person, in: reader)
  }
}
