public import Database
public import Titles

extension UnitRepository {
  /// The powers that the reform office has granted to a unit, in their order.
  public func powers(of unit: UnitID, in reader: Reader) throws -> [Power] {
    let texts = try reader.all("SELECT power FROM unit_powers WHERE unit_id = \(unit) ORDER BY position") { row in
      try row.get(0) as String
    }
    return try texts.map(PowerText.decode)
  }

  /// The powers of several units, by unit, in one query.
  public func powers(of units: [UnitID], in reader: Reader) throws -> [UnitID: [Power]] {
    var powers: [UnitID: [Power]] = [:]
    try reader.forEach(
      "SELECT unit_id, power FROM unit_powers WHERE unit_id IN \(list: units) ORDER BY unit_id, position"
    ) { row in
      powers[try row.get(0), default: []].append(try PowerText.decode(try row.get(1)))
    }
    return powers
  }

  /// Replaces a unit's powers.
  public func setPowers(_ powers: [Power], of unit: UnitID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM unit_powers WHERE unit_id = \(unit)")
    for (position, power) in powers.enumerated() {
      let text = try PowerText.encode(power)
      try transaction.run("INSERT INTO unit_powers (unit_id, position, power) VALUES (\(unit), \(position), \(text))")
    }
  }

  /// Whom a unit names for its businesses, in the order of the businesses.
  public func contacts(of unit: UnitID, in reader: Reader) throws -> [UnitContact] {
    let found = try reader.all("SELECT business, name, phone, email, takes_mail FROM unit_contacts WHERE unit_id = \(unit)") {
      row in
      UnitContact(
        business: try row.get(0), name: try row.get(1), phone: try row.get(2), email: try row.get(3),
        takesMail: try row.get(4))
    }
    return ContactBusiness.allCases.compactMap { business in found.first { $0.business == business } }
  }

  /// Replaces whom a unit names.
  public func setContacts(_ contacts: [UnitContact], of unit: UnitID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM unit_contacts WHERE unit_id = \(unit)")
    for contact in contacts {
      try transaction.run(
        """
        INSERT INTO unit_contacts (unit_id, business, name, phone, email, takes_mail)
        VALUES (\(unit), \(contact.business), \(contact.name), \(contact.phone), \(contact.email), \(contact.takesMail))
        """)
    }
  }

  /// Whether a unit asks its users for a second factor.
  public func requiresSecondFactor(_ unit: UnitID, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM units WHERE id = \(unit) AND requires_second_factor = 1")
  }

  /// Asks a unit's users for a second factor, or doesn't.
  public func setRequiresSecondFactor(_ isRequired: Bool, of unit: UnitID, in transaction: Transaction) throws {
    try transaction.run("UPDATE units SET requires_second_factor = \(isRequired) WHERE id = \(unit)")
  }

  /// How many applications wait in each tab of a unit's worklists.
  public func tabCounts(of unit: UnitID, in reader: Reader) throws -> [Business: [VisitState: Int]] {
    var counts: [Business: [VisitState: Int]] = [:]
    try reader.forEach("SELECT business, state, total FROM visit_counts WHERE unit_id = \(unit) AND total > 0") { row in
      let business: Business = try row.get(0)
      let state: VisitState = try row.get(1)
      counts[business, default: [:]][state] = try row.get(2)
    }
    return counts
  }
}

/// Those that have a power.
extension UnitRepository {
  /// The units with a power of this kind that aren't suspended, by name.
  public func holders(of kind: PowerKind, in reader: Reader) throws -> [(id: UnitID, name: String)] {
    var found: [(id: UnitID, name: String)] = []
    try reader.forEach(
      """
      SELECT u.id, u.name, p.power FROM unit_powers p JOIN units u ON u.id = p.unit_id
      WHERE u.suspended_at IS NULL ORDER BY u.name, u.id
      """
    ) { row in
      let id: UnitID = try row.get(0)
      guard found.last?.id != id, try PowerText.decode(try row.get(2)).kind == kind else { return }
      found.append((id, try row.get(1)))
    }
    return found
  }
}
