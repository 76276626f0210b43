public import Database
public import Titles

/// Units (单位) with their powers and contacts, and the search for one by its name.
public struct UnitRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  static let columns: SQL = """
    u.id, u.name, u.uscc, u.kind, u.legal_representative, u.version, u.created_at, u.district, u.insured_district, u.nature,
    u.is_township, u.expert_department, u.returnee_department, u.industries, u.strategies, u.uses_claims, u.address_district,
    u.address_detail, u.superior_id, u.completed_at, u.suspended_at
    """

  /// The unit with this id, or nil.
  public func load(_ id: UnitID, in reader: Reader) throws -> StoredUnit? {
    try reader.first("SELECT \(raw: UnitRepository.columns) FROM units u WHERE u.id = \(id)", UnitRepository.unit)
  }

  /// The unit with this 统一社会信用代码, or nil.
  public func find(_ uscc: UnifiedSocialCreditCode, in reader: Reader) throws -> StoredUnit? {
    try reader.first("SELECT \(raw: UnitRepository.columns) FROM units u WHERE u.uscc = \(uscc.text)", UnitRepository.unit)
  }

  /// A unit's name, or nil where there is no such unit.
  public func name(of id: UnitID, in reader: Reader) throws -> String? {
    try reader.value("SELECT name FROM units WHERE id = \(id)")
  }

  static func unit(_ row: Row) throws -> StoredUnit {
    var unit = StoredUnit(
      id: try row.get(0), name: try row.get(1), uscc: try row.get(2), kind: try row.get(3), legalRepresentative: try row.get(4),
      version: try row.get(5), createdAt: try row.get(6))
    unit.district = try row.get(7)
    unit.insuredDistrict = try row.get(8)
    unit.nature = try row.get(9)
    unit.isTownship = try row.get(10)
    unit.expertDepartment = try row.get(11)
    unit.returneeDepartment = try row.get(12)
    unit.industries = codes(try row.get(13))
    unit.strategies = codes(try row.get(14))
    unit.usesClaims = try row.get(15)
    unit.addressDistrict = try row.get(16)
    unit.addressDetail = try row.get(17)
    unit.superior = try row.get(18)
    unit.completedAt = try row.get(19)
    unit.suspendedAt = try row.get(20)
    return unit
  }

  /// Codes stand in one column with blanks between.
  private static func codes(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }

  /// Writes a new unit.
  ///
  /// - Throws: `DatabaseError.constraint` where the 统一社会信用代码 is there already.
  public func insert(_ unit: StoredUnit, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO units (id, name, uscc, kind, legal_representative, district, insured_district, nature, is_township,
        expert_department, returnee_department, industries, strategies, uses_claims, address_district, address_detail,
        superior_id, completed_at, suspended_at, version, created_at)
      VALUES (\(unit.id), \(unit.name), \(unit.uscc), \(unit.kind), \(unit.legalRepresentative), \(unit.district),
        \(unit.insuredDistrict), \(unit.nature), \(unit.isTownship), \(unit.expertDepartment), \(unit.returneeDepartment),
        \(unit.industries.joined(separator: " ")), \(unit.strategies.joined(separator: " ")), \(unit.usesClaims),
        \(unit.addressDistrict), \(unit.addressDetail), \(unit.superior), \(unit.completedAt), \(unit.suspendedAt),
        \(unit.version), \(unit.createdAt))
      """)
    try index(unit.name, of: unit.id, in: transaction)
  }

  /// Saves a unit that was loaded before.
  ///
  /// - Returns: false where somebody else has changed it since: nothing is written then.
  public func save(_ unit: StoredUnit, in transaction: Transaction) throws -> Bool {
    let known: String? = try name(of: unit.id, in: transaction)
    let changed = try transaction.run(
      """
      UPDATE units SET name = \(unit.name), kind = \(unit.kind), legal_representative = \(unit.legalRepresentative),
        district = \(unit.district), insured_district = \(unit.insuredDistrict), nature = \(unit.nature),
        is_township = \(unit.isTownship), expert_department = \(unit.expertDepartment),
        returnee_department = \(unit.returneeDepartment), industries = \(unit.industries.joined(separator: " ")),
        strategies = \(unit.strategies.joined(separator: " ")), uses_claims = \(unit.usesClaims),
        address_district = \(unit.addressDistrict), address_detail = \(unit.addressDetail), superior_id = \(unit.superior),
        completed_at = \(unit.completedAt), suspended_at = \(unit.suspendedAt), version = version + 1
      WHERE id = \(unit.id) AND version = \(unit.version)
      """)
    guard changed == 1 else { return false }
    if known != unit.name { try index(unit.name, of: unit.id, in: transaction) }
    return true
  }

  private func index(_ name: String, of unit: UnitID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM unit_grams WHERE unit_id = \(unit)")
    for gram in GramQuery.grams(of: name).sorted() {
      try transaction.run("INSERT INTO unit_grams (gram, unit_id) VALUES (\(gram), \(unit))")
    }
  }
}
