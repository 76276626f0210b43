public import Database
public import Titles

extension ApplicationRepository {
  /// The application with this id, or nil.
  public func head(_ id: ApplicationID, in reader: Reader) throws -> ApplicationHead? {
    let sql: SQL = """
      SELECT number, business, person_id, authority_id, authority_name, schema_version, state, revision, version, created_at,
        submitted_at, open_sections
      FROM applications WHERE id = \(id)
      """
    return try reader.first(sql) { row in
      ApplicationHead(
        id: id, number: try row.get(0), business: try row.get(1), applicant: try row.get(2), authority: try row.get(3),
        authorityName: try row.get(4), schemaVersion: try row.get(5), state: try row.get(6), revision: try row.get(7),
        version: try row.get(8), createdAt: try row.get(9), submittedAt: try row.get(10),
        openSections: SectionIDs.read(try row.get(11)))
    }
  }

  /// The units that have an application or had it: they may look at it.
  public func units(of id: ApplicationID, in reader: Reader) throws -> [UnitID] {
    try reader.all("SELECT unit_id FROM visits WHERE application_id = \(id) AND state <> 'withdrawn'") { row in
      try row.get(0)
    }
  }

  /// The name of a unit that is to receive an application, and whether it can take part.
  public func receiver(_ unit: UnitID, in reader: Reader) throws -> Receiver? {
    try reader.first(
      "SELECT name, completed_at IS NOT NULL AND suspended_at IS NULL FROM units WHERE id = \(unit)"
    ) { row in Receiver(name: try row.get(0), isActive: try row.get(1)) }
  }

  /// Whether an application has this number already.
  public func isTaken(_ number: String, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM applications WHERE number = \(number)")
  }

  /// The visits that have this person's applications now, by application.
  public func currentVisits(of person: PersonID, in reader: Reader) throws -> [ApplicationID: Visit] {
    let sql: SQL = """
      SELECT a.id, v.id, v.unit_id, v.stop, v.position, v.state, v.handler_id, v.is_touched, v.deadline
      FROM applications a JOIN visits v ON v.id = a.current_visit WHERE a.person_id = \(person)
      """
    var found: [ApplicationID: Visit] = [:]
    try reader.forEach(sql) { row in
      found[try row.get(0)] = Visit(
        id: try row.get(1), unit: try row.get(2), stop: try row.get(3), position: try row.get(4), state: try row.get(5),
        handler: try row.get(6), isTouched: try row.get(7), deadline: try row.get(8))
    }
    return found
  }
}
