public import Database
public import Titles

/// 单位经办用户: which persons work in which unit's 单位中心, and which menus they were granted there.
public struct StaffRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// The units that a person is linked to, the longest linked first.
  public func units(of person: PersonID, in reader: Reader) throws -> [UnitID] {
    try reader.all("SELECT unit_id FROM unit_staff WHERE person_id = \(person) ORDER BY created_at, unit_id") { row in
      try row.get(0)
    }
  }

  /// One person of a unit's staff, or nil where they aren't linked to it.
  public func member(_ person: PersonID, of unit: UnitID, in reader: Reader) throws -> StaffMember? {
    try reader.first(
      "\(raw: StaffRepository.select) WHERE s.unit_id = \(unit) AND s.person_id = \(person)", StaffRepository.member)
  }

  /// One page of a unit's staff.
  public func members(
    of unit: UnitID, _ query: StaffQuery, limit: Int, offset: Int, in reader: Reader
  ) throws -> [StaffMember] {
    let filter = conditions(unit, query)
    let order = StaffRepository.order(query)
    return try reader.all(
      "\(raw: StaffRepository.select) WHERE \(raw: filter) ORDER BY \(raw: order) LIMIT \(limit) OFFSET \(offset)",
      StaffRepository.member)
  }

  /// How many of a unit's staff the filters leave.
  public func count(of unit: UnitID, _ query: StaffQuery, in reader: Reader) throws -> Int {
    let filter = conditions(unit, query)
    return try reader.value(
      "SELECT COUNT(*) FROM unit_staff s JOIN persons p ON p.id = s.person_id WHERE \(raw: filter)") ?? 0
  }

  private static let select: SQL = """
    SELECT s.person_id, a.id, p.name, p.document_kind, p.document_masked, p.mobile_masked, s.created_at
    FROM unit_staff s JOIN persons p ON p.id = s.person_id JOIN accounts a ON a.person_id = s.person_id
    """

  private static func order(_ query: StaffQuery) -> SQL {
    switch (query.order, query.isDescending) {
    case (.name, false): "p.name, s.person_id"
    case (.name, true): "p.name DESC, s.person_id DESC"
    case (.created, false): "s.created_at, s.person_id"
    case (.created, true): "s.created_at DESC, s.person_id DESC"
    }
  }

  private func conditions(_ unit: UnitID, _ query: StaffQuery) -> SQL {
    var conditions: [SQL] = ["s.unit_id = \(unit)"]
    if !query.name.isEmpty { conditions.append("instr(p.name, \(query.name)) > 0") }
    if let hash = query.documentHash { conditions.append("p.document_hash = \(hash)") }
    if let hash = query.mobileHash { conditions.append("p.mobile_hash = \(hash)") }
    return conditions.joined(by: " AND ")
  }

  private static func member(_ row: Row) throws -> StaffMember {
    StaffMember(
      person: try row.get(0), account: try row.get(1), name: try row.get(2), documentKind: try row.get(3),
      documentMasked: try row.get(4), mobileMasked: try row.get(5), createdAt: try row.get(6))
  }

  /// The person with this document who has an account, by the keyed hash of the document, or nil.
  public func candidate(documentHash: String, in reader: Reader) throws -> (person: PersonID, name: String)? {
    let sql: SQL = """
      SELECT p.id, p.name FROM persons p JOIN accounts a ON a.person_id = p.id WHERE p.document_hash = \(documentHash)
      """
    return try reader.first(sql) { row in (person: try row.get(0), name: try row.get(1)) }
  }

  /// Links a person to a unit; nothing is granted yet.
  ///
  /// - Returns: false where they are linked already.
  public func link(_ person: PersonID, to unit: UnitID, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      INSERT INTO unit_staff (unit_id, person_id, created_at) VALUES (\(unit), \(person), \(now))
      ON CONFLICT (unit_id, person_id) DO NOTHING
      """) == 1
  }

  /// Takes a person out of a unit, with everything that was granted to them there.
  public func unlink(_ person: PersonID, from unit: UnitID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM staff_menus WHERE unit_id = \(unit) AND person_id = \(person)")
    try transaction.run("DELETE FROM unit_staff WHERE unit_id = \(unit) AND person_id = \(person)")
  }

  /// The menus that were granted to a person in a unit, whether or not the unit still has them.
  public func menus(of person: PersonID, in unit: UnitID, _ reader: Reader) throws -> Set<UnitMenu> {
    let sql: SQL = "SELECT menu FROM staff_menus WHERE unit_id = \(unit) AND person_id = \(person)"
    return Set(try reader.all(sql) { row in try row.get(0) as UnitMenu })
  }

  /// Replaces what is granted to a person in a unit.
  public func setMenus(_ menus: Set<UnitMenu>, of person: PersonID, in unit: UnitID, _ transaction: Transaction) throws {
    try transaction.run("DELETE FROM staff_menus WHERE unit_id = \(unit) AND person_id = \(person)")
    for menu in UnitMenu.allCases where menus.contains(menu) {
      try transaction.run("INSERT INTO staff_menus (unit_id, person_id, menu) VALUES (\(unit), \(person), \(menu))")
    }
  }

  /// What an account still handles for a unit, the longest waiting first.
  public func claimed(by account: AccountID, for unit: UnitID, in reader: Reader) throws -> [ClaimedVisit] {
    let open = VisitState.allCases.filter(\.isOpen)
    let sql: SQL = """
      SELECT application_id, id, number, applicant_name, state, business FROM visits
      WHERE unit_id = \(unit) AND business IN \(list: Business.allCases) AND state IN \(list: open) AND handler_id = \(account) ORDER BY submitted_at, id
      """
    return try reader.all(sql) { row in
      ClaimedVisit(
        application: try row.get(0), visit: try row.get(1), number: try row.get(2), applicantName: try row.get(3),
        state: try row.get(4), business: try row.get(5))
    }
  }

  /// The 申报书编号 of an application of this person that is under way and that this unit recommends (examines below the
  /// accepting authority), or nil.
  public func ownApplicationUnderWay(of person: PersonID, recommendedBy unit: UnitID, in reader: Reader) throws -> String? {
    let sql: SQL = """
      SELECT a.number FROM applications a
      WHERE a.person_id = \(person) AND a.state IN ('inProgress', 'returned')
        AND (a.first_stop = \(unit) OR EXISTS (
          SELECT 1 FROM visits v WHERE v.application_id = a.id AND v.unit_id = \(unit) AND v.stop <> 'accepting'
            AND v.state <> 'withdrawn'))
      LIMIT 1
      """
    return try reader.value(sql)
  }
}
