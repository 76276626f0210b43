public import Database
public import Titles

/// What 单位管理 reads and changes, of units in every standing.
extension UnitRepository {
  /// One page of units, the newest first.
  public func registered(
    _ query: UnitRegistryQuery, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<RegisteredUnitRow> {
    guard let filter = UnitRepository.conditions(query) else { return ListPage(rows: [], total: 0) }
    let rows = try reader.all(
      """
      SELECT u.id, u.name, u.uscc, u.kind, u.district, u.merged_into IS NOT NULL, u.suspended_at IS NOT NULL,
        u.completed_at IS NOT NULL, u.created_at
      FROM units u WHERE \(raw: filter) ORDER BY u.id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    ) { row in
      RegisteredUnitRow(
        id: try row.get(0), name: try row.get(1), uscc: try row.get(2), kind: try row.get(3), district: try row.get(4),
        standing: UnitRepository.standing(
          isMerged: try row.get(5), isSuspended: try row.get(6), isComplete: try row.get(7)), createdAt: try row.get(8))
    }
    return ListPage(rows: rows, total: try reader.value("SELECT COUNT(*) FROM units u WHERE \(raw: filter)") ?? 0)
  }

  /// Why a unit can't take part any more; nil where it was never suspended.
  public func suspension(of id: UnitID, in reader: Reader) throws -> UnitSuspension? {
    try reader.first(
      "SELECT suspended_reason, merged_into FROM units WHERE id = \(id) AND suspended_at IS NOT NULL"
    ) { row in UnitSuspension(reason: try row.get(0), mergedInto: try row.get(1)) }
  }

  /// Suspends a unit, or ends that with nil.
  public func setSuspension(_ reason: String?, of id: UnitID, at now: Moment, in transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE units SET suspended_at = \(reason.map { _ in now }), suspended_reason = \(reason ?? ""), version = version + 1
      WHERE id = \(id)
      """)
  }

  /// Changes the 统一社会信用代码.
  ///
  /// - Throws: `DatabaseError.constraint` where another unit has it.
  public func setCode(_ code: UnifiedSocialCreditCode, of id: UnitID, in transaction: Transaction) throws {
    try transaction.run("UPDATE units SET uscc = \(code.text) WHERE id = \(id)")
  }

  /// The username of a unit's own account, or nil.
  public func username(of id: UnitID, in reader: Reader) throws -> String? {
    try reader.value("SELECT username FROM accounts WHERE unit_id = \(id)")
  }

  /// How many applications wait at a unit.
  public func openVisits(of id: UnitID, in reader: Reader) throws -> Int {
    let open = VisitState.allCases.filter(\.isOpen)
    return try reader.value(
      "SELECT COUNT(*) FROM visits WHERE unit_id = \(id) AND business IN \(list: Business.allCases) AND state IN \(list: open)")
      ?? 0
  }

  /// The first units that have this one as their superior, by name.
  public func subordinates(of id: UnitID, limit: Int, in reader: Reader) throws -> [String] {
    try reader.all("SELECT name FROM units WHERE superior_id = \(id) ORDER BY name, id LIMIT \(limit)") { try $0.get(0) }
  }

  private static func standing(isMerged: Bool, isSuspended: Bool, isComplete: Bool) -> UnitStanding {
    isMerged ? .merged : isSuspended ? .suspended : isComplete ? .active : .incomplete
  }

  /// Nil where nothing in the text can be searched for.
  private static func conditions(_ query: UnitRegistryQuery) -> SQL? {
    var conditions: [SQL] = ["1 = 1"]
    if let code = try? UnifiedSocialCreditCode(query.text) {
      conditions.append("u.uscc = \(code.text)")
    } else if !query.text.isEmpty {
      let name = GramQuery(query.text)
      guard !name.parts.isEmpty else { return nil }
      conditions += name.conditions(at: .units)
    }
    if let kind = query.kind { conditions.append("u.kind = \(kind)") }
    switch query.standing {
    case .active: conditions.append("u.completed_at IS NOT NULL AND u.suspended_at IS NULL")
    case .incomplete: conditions.append("u.completed_at IS NULL AND u.suspended_at IS NULL")
    case .suspended: conditions.append("u.suspended_at IS NOT NULL AND u.merged_into IS NULL")
    case .merged: conditions.append("u.merged_into IS NOT NULL")
    case nil: break
    }
    if let power = query.power {
      // The text of a power begins with its kind: see `PowerText`.
      let start = "{\"kind\":\"\(power.rawValue)\""
      conditions.append("EXISTS (SELECT 1 FROM unit_powers p WHERE p.unit_id = u.id AND instr(p.power, \(start)) = 1)")
    }
    return conditions.joined(by: " AND ")
  }
}
