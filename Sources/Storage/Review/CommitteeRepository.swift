public import Database
public import Titles

/// Review committees (评审委员会) with everything that was filed of them.
public struct CommitteeRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// Every committee in the edition of the day, by name.
  ///
  /// - Parameter unit: only those that this unit organises.
  public func all(of unit: UnitID? = nil, on day: Day, in reader: Reader) throws -> [Committee] {
    let found = try committees(unit.map { "c.unit_id = \($0)" } ?? "1 = 1", in: reader)
    return found.map { CommitteeRepository.committee($0, on: day) }.sorted {
      ($0.charter.name, $0.id) < ($1.charter.name, $1.id)
    }
  }

  /// A committee in the edition of the day, or nil.
  public func load(_ id: CommitteeID, on day: Day, in reader: Reader) throws -> Committee? {
    try committees("c.id = \(id)", in: reader).first.map { CommitteeRepository.committee($0, on: day) }
  }

  /// A committee in the edition that something was made under, or nil.
  public func load(_ id: CommitteeID, edition: Int, in reader: Reader) throws -> Committee? {
    try committees("c.id = \(id)", in: reader).first.flatMap { CommitteeRepository.committee($0, edition: edition) }
  }

  /// Every edition of a committee, the first one first.
  public func editions(of id: CommitteeID, in reader: Reader) throws -> [CommitteeEdition] {
    try committees("c.id = \(id)", in: reader).first?.editions ?? []
  }

  /// Whether another committee that goes on has this name in one of its editions.
  ///
  /// - Parameter id: the committee that may have it.
  public func isTaken(name: String, besides id: CommitteeID, in reader: Reader) throws -> Bool {
    try reader.exists(
      """
      SELECT 1 FROM committee_editions e JOIN committees c ON c.id = e.committee_id
      WHERE e.name = \(name) AND e.committee_id <> \(id) AND c.ended_on IS NULL
      """)
  }

  /// Writes a committee's first edition.
  public func insert(_ committee: Committee, by account: AccountID, at now: Moment, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO committees (id, unit_id, version, created_at)
      VALUES (\(committee.id), \(committee.unit), \(committee.version), \(now))
      """)
    let first = CommitteeEdition(
      number: committee.edition, effectiveFrom: committee.effectiveFrom, charter: committee.charter, createdAt: now)
    try insert(first, of: committee.id, by: account, in: transaction)
  }

  /// Writes a further edition.
  ///
  /// - Returns: false where somebody else changed the committee since `version`.
  public func add(
    _ edition: CommitteeEdition, to id: CommitteeID, version: Int, by account: AccountID, in transaction: Transaction
  ) throws -> Bool {
    let count = try transaction.run(
      "UPDATE committees SET version = version + 1 WHERE id = \(id) AND version = \(version) AND ended_on IS NULL")
    guard count == 1 else { return false }
    try insert(edition, of: id, by: account, in: transaction)
    return true
  }

  /// Ends a committee.
  ///
  /// - Returns: false where somebody else changed it since `version`.
  public func end(_ id: CommitteeID, _ end: Committee.End, version: Int, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE committees SET ended_on = \(end.on), ended_reason = \(end.reason), version = version + 1
      WHERE id = \(id) AND version = \(version) AND ended_on IS NULL
      """) == 1
  }

  private func insert(
    _ edition: CommitteeEdition, of id: CommitteeID, by account: AccountID, in transaction: Transaction
  ) throws {
    let charter = edition.charter
    try transaction.run(
      """
      INSERT INTO committee_editions (committee_id, edition, effective_from, name, filing_number, filed_from, filed_through,
        charter, account_id, created_at)
      VALUES (\(id), \(edition.number), \(edition.effectiveFrom), \(charter.name), \(charter.filing.number),
        \(charter.filing.from), \(charter.filing.through), \(try JSONText.encode(charter)), \(account), \(edition.createdAt))
      """)
  }

  /// A committee with all of its editions.
  private struct Stored {
    let id: CommitteeID
    let unit: UnitID
    let unitName: String
    let end: Committee.End?
    let version: Int
    var editions: [CommitteeEdition]
  }

  private func committees(_ condition: SQL, in reader: Reader) throws -> [Stored] {
    let sql: SQL = """
      SELECT c.id, c.unit_id, u.name, c.ended_on, c.ended_reason, c.version, e.edition, e.effective_from, e.charter,
        e.created_at
      FROM committees c JOIN units u ON u.id = c.unit_id JOIN committee_editions e ON e.committee_id = c.id
      WHERE \(raw: condition) ORDER BY c.id, e.edition
      """
    var found: [Stored] = []
    try reader.forEach(sql) { row in
      let id: CommitteeID = try row.get(0)
      if found.last?.id != id {
        let day: Day? = try row.get(3)
        let reason: String = try row.get(4)
        found.append(
          Stored(
            id: id, unit: try row.get(1), unitName: try row.get(2), end: day.map { Committee.End(on: $0, reason: reason) },
            version: try row.get(5), editions: []))
      }
      found[found.count - 1].editions.append(
        CommitteeEdition(
          number: try row.get(6), effectiveFrom: try row.get(7), charter: try JSONText.decode(try row.get(8)),
          createdAt: try row.get(9)))
    }
    return found
  }

  /// The edition in force on the day; the first one where none is yet.
  private static func committee(_ stored: Stored, on day: Day) -> Committee {
    let index = stored.editions.lastIndex { $0.effectiveFrom <= day } ?? 0
    return committee(stored, at: index)
  }

  private static func committee(_ stored: Stored, edition: Int) -> Committee? {
    stored.editions.firstIndex { $0.number == edition }.map { committee(stored, at: $0) }
  }

  private static func committee(_ stored: Stored, at index: Int) -> Committee {
    let edition = stored.editions[index]
    return Committee(
      id: stored.id, edition: edition.number, unit: stored.unit, unitName: stored.unitName, charter: edition.charter,
      effectiveFrom: edition.effectiveFrom, laterFilings: stored.editions.dropFirst(index + 1).map(\.charter.filing),
      end: stored.end, version: stored.version)
  }
}
