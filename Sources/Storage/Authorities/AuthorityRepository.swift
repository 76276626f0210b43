public import Database
public import Titles

/// The settings of accepting authorities (认定申报设置).
public struct AuthorityRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// The authorities that take applications of a business now: the setting is enabled, the unit works and still has
  /// 职称发证权限 for the business. By name.
  ///
  /// - Parameter text: part of the name; empty for all.
  public func open(business: Business, matching text: String, in reader: Reader) throws -> [AuthorityEntry] {
    let sql: SQL = """
      SELECT s.id, s.unit_id, u.name, s.contact_phone FROM authority_settings s JOIN units u ON u.id = s.unit_id
      WHERE s.business = \(business) AND s.is_enabled = 1 AND u.suspended_at IS NULL
        AND u.name LIKE \(LikePattern.containing(text)) ESCAPE '!'
      ORDER BY u.name, s.id
      """
    let entries = try reader.all(sql) { row in
      AuthorityEntry(
        id: try row.get(0), unit: try row.get(1), unitName: try row.get(2), business: business, isEnabled: true,
        contactPhone: try row.get(3))
    }
    let powers = try UnitRepository().powers(of: entries.map(\.unit), in: reader)
    return entries.filter { powers[$0.unit, default: []].accepts(business) }
  }

  /// Whether the unit takes applications of the business now, by the same rule as `open`.
  public func isOpen(_ unit: UnitID, business: Business, in reader: Reader) throws -> Bool {
    let sql: SQL = """
      SELECT 1 FROM authority_settings s JOIN units u ON u.id = s.unit_id
      WHERE s.unit_id = \(unit) AND s.business = \(business) AND s.is_enabled = 1 AND u.suspended_at IS NULL
      """
    guard try reader.exists(sql) else { return false }
    return try UnitRepository().powers(of: unit, in: reader).accepts(business)
  }

  /// The businesses that a unit can set up: those that are built and that its 职称发证权限 covers, in their order.
  public func businesses(of unit: UnitID, in reader: Reader) throws -> [Business] {
    let powers = try UnitRepository().powers(of: unit, in: reader)
    return Business.allCases.filter { UnitMenu.examination(of: $0) != nil && powers.accepts($0) }
  }

  /// What a unit has set up, by business.
  public func settings(of unit: UnitID, in reader: Reader) throws -> [AuthorityEntry] {
    let sql: SQL = """
      SELECT s.id, u.name, s.business, s.is_enabled, s.contact_phone
      FROM authority_settings s JOIN units u ON u.id = s.unit_id WHERE s.unit_id = \(unit) ORDER BY s.id
      """
    return try reader.all(sql) { row in
      AuthorityEntry(
        id: try row.get(0), unit: unit, unitName: try row.get(1), business: try row.get(2), isEnabled: try row.get(3),
        contactPhone: try row.get(4))
    }
  }

  /// The setting with this id, or nil.
  public func load(_ id: AuthoritySettingID, in reader: Reader) throws -> AuthoritySetting? {
    try load(where: "s.id = \(id)", in: reader)
  }

  /// What the unit has set up for the business, or nil.
  public func load(of unit: UnitID, business: Business, in reader: Reader) throws -> AuthoritySetting? {
    try load(where: "s.unit_id = \(unit) AND s.business = \(business)", in: reader)
  }

  private func load(where condition: SQL, in reader: Reader) throws -> AuthoritySetting? {
    let sql: SQL = """
      SELECT s.id, s.unit_id, u.name, s.business, s.is_enabled, s.address_district, s.address_detail, s.contact_name,
        s.contact_phone, s.contact_email, s.notice, s.version
      FROM authority_settings s JOIN units u ON u.id = s.unit_id WHERE \(raw: condition)
      """
    let found = try reader.first(sql) { row in
      AuthoritySetting(
        id: try row.get(0), unit: try row.get(1), unitName: try row.get(2), business: try row.get(3),
        isEnabled: try row.get(4), addressDistrict: try row.get(5), addressDetail: try row.get(6),
        contactName: try row.get(7), contactPhone: try row.get(8), contactEmail: try row.get(9), notice: try row.get(10),
        requirements: [], version: try row.get(11))
    }
    guard var setting = found else { return nil }
    setting.requirements = try requirements(of: setting.id, in: reader)
    return setting
  }

  private func requirements(of id: AuthoritySettingID, in reader: Reader) throws -> [AuthorityRequirement] {
    try reader.all(
      "SELECT id, title, is_required FROM authority_requirements WHERE setting_id = \(id) ORDER BY position"
    ) { row in AuthorityRequirement(id: try row.get(0), title: try row.get(1), isRequired: try row.get(2)) }
  }

  /// Adds a setting.
  ///
  /// - Throws: `DatabaseError.constraint` where the unit has one for the business already.
  public func insert(_ setting: AuthoritySetting, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO authority_settings (id, unit_id, business, is_enabled, address_district, address_detail, contact_name,
        contact_phone, contact_email, notice, version)
      VALUES (\(setting.id), \(setting.unit), \(setting.business), \(setting.isEnabled), \(setting.addressDistrict),
        \(setting.addressDetail), \(setting.contactName), \(setting.contactPhone), \(setting.contactEmail),
        \(setting.notice), \(setting.version))
      """)
    try replaceRequirements(of: setting, in: transaction)
  }

  /// Saves a setting; its version is raised by one.
  ///
  /// - Returns: false where somebody else saved it since `setting.version`.
  public func update(_ setting: AuthoritySetting, in transaction: Transaction) throws -> Bool {
    let count = try transaction.run(
      """
      UPDATE authority_settings SET business = \(setting.business), is_enabled = \(setting.isEnabled),
        address_district = \(setting.addressDistrict), address_detail = \(setting.addressDetail),
        contact_name = \(setting.contactName), contact_phone = \(setting.contactPhone),
        contact_email = \(setting.contactEmail), notice = \(setting.notice), version = version + 1
      WHERE id = \(setting.id) AND version = \(setting.version)
      """)
    guard count == 1 else { return false }
    try replaceRequirements(of: setting, in: transaction)
    return true
  }

  private func replaceRequirements(of setting: AuthoritySetting, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM authority_requirements WHERE setting_id = \(setting.id)")
    for (index, requirement) in setting.requirements.enumerated() {
      try transaction.run(
        """
        INSERT INTO authority_requirements (id, setting_id, position, title, is_required)
        VALUES (\(requirement.id), \(setting.id), \(index + 1), \(requirement.title), \(requirement.isRequired))
        """)
    }
  }
}
