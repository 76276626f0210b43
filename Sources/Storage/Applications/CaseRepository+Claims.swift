public import Database
public import Titles

extension CaseRepository {
  /// A unit has switched 签收 off: what waits there for 待签收 goes to 待审核, with the tab counts.
  ///
  /// The applications' versions rise, so that a page that still shows 待签收 is refused.
  ///
  /// - Returns: how many were moved.
  public func skipClaims(of unit: UnitID, in transaction: Transaction) throws -> Int {
    let from = VisitState.awaitingClaim
    let to = VisitState.underExamination
    try transaction.run(
      """
      UPDATE applications SET version = version + 1
      WHERE id IN (SELECT application_id FROM visits WHERE unit_id = \(unit) AND state = \(from))
      """)
    let moved = try transaction.run("UPDATE visits SET state = \(to) WHERE unit_id = \(unit) AND state = \(from)")
    guard moved > 0 else { return 0 }
    try transaction.run(
      """
      INSERT INTO visit_counts (unit_id, business, state, total)
      SELECT unit_id, business, \(to), total FROM visit_counts WHERE unit_id = \(unit) AND state = \(from) AND total > 0
      ON CONFLICT (unit_id, business, state) DO UPDATE SET total = visit_counts.total + excluded.total
      """)
    try transaction.run("UPDATE visit_counts SET total = 0 WHERE unit_id = \(unit) AND state = \(from)")
    return moved
  }
}
