public import Database
public import Titles

/// Two registrations of one unit become one.
extension UnitRepository {
  /// Moves what `duplicate` has to `unit` and marks it as merged: staff with their menus, subordinate units, committees
  /// with their plans, records of applications that have been dealt with.
  ///
  /// A record stays where both units had the same application at the same stop: a unit has it only once.
  ///
  /// - Returns: how many staff and how many records moved.
  public func merge(
    _ duplicate: UnitID, into unit: UnitID, reason: String, at now: Moment, in transaction: Transaction
  ) throws -> (staff: Int, visits: Int) {
    let staff = try moveStaff(duplicate, unit, transaction)
    try transaction.run("UPDATE units SET superior_id = \(unit) WHERE superior_id = \(duplicate) AND id <> \(unit)")
    try transaction.run("UPDATE units SET superior_id = NULL WHERE id = \(unit) AND superior_id = \(duplicate)")
    let visits = try moveVisits(duplicate, unit, transaction)
    try transaction.run("UPDATE superior_requests SET unit_id = \(unit) WHERE unit_id = \(duplicate)")
    try transaction.run("UPDATE superior_requests SET superior_id = \(unit) WHERE superior_id = \(duplicate)")
    try transaction.run("UPDATE committees SET unit_id = \(unit) WHERE unit_id = \(duplicate)")
    try transaction.run("UPDATE plans SET unit_id = \(unit) WHERE unit_id = \(duplicate)")
    try transaction.run("UPDATE applications SET first_stop = \(unit) WHERE first_stop = \(duplicate)")
    try transaction.run(
      """
      UPDATE units SET suspended_at = \(now), suspended_reason = \(reason), merged_into = \(unit), superior_id = NULL,
        version = version + 1
      WHERE id = \(duplicate)
      """)
    // Whoever was merged into the duplicate before is found at the unit that remains.
    try transaction.run("UPDATE units SET merged_into = \(unit) WHERE merged_into = \(duplicate)")
    return (staff, visits)
  }

  /// The answers with the unit that remains wherever a field of a section names one that was merged into it since: they lie
  /// sealed, so a merge can't rewrite them.
  public func followingMerges(_ answers: Answers, in reader: Reader) throws -> Answers {
    var answers = answers
    for (id, section) in answers.sections {
      guard case .fields(var values) = section else { continue }
      for (field, value) in values {
        guard case .reference(let named) = value, let unit = UnitID(named.id) else { continue }
        let sql: SQL = "SELECT k.id, k.name FROM units d JOIN units k ON k.id = d.merged_into WHERE d.id = \(unit)"
        let kept = try reader.first(sql) { row in ReferenceValue(id: try row.get(0), name: try row.get(1)) }
        if let kept { values[field] = .reference(kept) }
      }
      answers.sections[id] = .fields(values)
    }
    return answers
  }

  private func moveStaff(_ duplicate: UnitID, _ unit: UnitID, _ transaction: Transaction) throws -> Int {
    let moved = try transaction.run(
      """
      INSERT INTO unit_staff (unit_id, person_id, created_at)
      SELECT \(unit), person_id, created_at FROM unit_staff WHERE unit_id = \(duplicate)
      ON CONFLICT (unit_id, person_id) DO NOTHING
      """)
    try transaction.run(
      """
      INSERT INTO staff_menus (unit_id, person_id, menu)
      SELECT \(unit), person_id, menu FROM staff_menus WHERE unit_id = \(duplicate)
      ON CONFLICT (unit_id, person_id, menu) DO NOTHING
      """)
    try transaction.run("DELETE FROM staff_menus WHERE unit_id = \(duplicate)")
    try transaction.run("DELETE FROM unit_staff WHERE unit_id = \(duplicate)")
    return moved
  }

  private func moveVisits(_ duplicate: UnitID, _ unit: UnitID, _ transaction: Transaction) throws -> Int {
    let moved = try transaction.run(
      """
      UPDATE visits SET unit_id = \(unit) WHERE unit_id = \(duplicate)
        AND NOT EXISTS (SELECT 1 FROM visits o WHERE o.unit_id = \(unit) AND o.application_id = visits.application_id
          AND o.stop = visits.stop)
      """)
    guard moved > 0 else { return 0 }
    let both = [duplicate, unit]
    try transaction.run("DELETE FROM visit_counts WHERE unit_id IN \(list: both)")
    try transaction.run(
      """
      INSERT INTO visit_counts (unit_id, business, state, total)
      SELECT unit_id, business, state, COUNT(*) FROM visits WHERE unit_id IN \(list: both) AND state <> 'withdrawn'
      GROUP BY unit_id, business, state
      """)
    return moved
  }
}
