public import Database
public import Titles

/// The units in whose name somebody may act, with the menus that are theirs at this moment: read on every request, so
/// that a permission acts at once.
public struct SeatRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// The seat of a unit's own account; nil where the unit is suspended.
  public func seat(of unit: UnitID, in reader: Reader) throws -> Seat? {
    let sql: SQL = """
      SELECT name, completed_at IS NOT NULL, requires_second_factor FROM units
      WHERE id = \(unit) AND suspended_at IS NULL
      """
    let found = try reader.first(sql) { row in
      (name: try row.get(0) as String, isComplete: try row.get(1) as Bool, requires: try row.get(2) as Bool)
    }
    guard let found else { return nil }
    let powers = try powers(of: [unit], in: reader)[unit] ?? []
    return Seat(
      unit: unit, unitName: found.name, isLegalPerson: true, isComplete: found.isComplete,
      requiresSecondFactor: found.requires, menus: Set(UnitMenu.menus(for: powers)))
  }

  /// The seats of a natural person as 单位经办用户, the longest linked first: the granted menus that the unit has.
  public func seats(of person: PersonID, in reader: Reader) throws -> [Seat] {
    let sql: SQL = """
      SELECT s.unit_id, u.name, u.completed_at IS NOT NULL, m.menu, u.requires_second_factor
      FROM unit_staff s JOIN units u ON u.id = s.unit_id
        LEFT JOIN staff_menus m ON m.unit_id = s.unit_id AND m.person_id = s.person_id
      WHERE s.person_id = \(person) AND u.suspended_at IS NULL ORDER BY s.created_at, s.unit_id
      """
    var order: [UnitID] = []
    var found: [UnitID: (name: String, isComplete: Bool, requires: Bool, granted: Set<UnitMenu>)] = [:]
    try reader.forEach(sql) { row in
      let unit: UnitID = try row.get(0)
      if found[unit] == nil {
        order.append(unit)
        found[unit] = (try row.get(1), try row.get(2), try row.get(4), Set(UnitMenu.allCases.filter(\.isAlwaysGranted)))
      }
      if let name: String = try row.get(3), let menu = UnitMenu(rawValue: name) { found[unit]?.granted.insert(menu) }
    }
    guard !order.isEmpty else { return [] }
    let powers = try powers(of: order, in: reader)
    return order.compactMap { unit in
      found[unit].map { entry in
        let menus = entry.granted.intersection(UnitMenu.menus(for: powers[unit] ?? []))
        return Seat(
          unit: unit, unitName: entry.name, isLegalPerson: false, isComplete: entry.isComplete,
          requiresSecondFactor: entry.requires, menus: menus)
      }
    }
  }

  private func powers(of units: [UnitID], in reader: Reader) throws -> [UnitID: [Power]] {
    var powers: [UnitID: [Power]] = [:]
    try reader.forEach("SELECT unit_id, power FROM unit_powers WHERE unit_id IN \(list: units)") { row in
      powers[try row.get(0), default: []].append(try PowerText.decode(try row.get(1)))
    }
    return powers
  }
}
