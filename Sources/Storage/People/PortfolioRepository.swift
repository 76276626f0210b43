public import Database
public import Titles

/// 业绩档案: what a person has achieved, once for all applications. Each record lies sealed in a row of its own, so that
/// saving one leaves the others alone.
public struct PortfolioRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// The records of these sections, in their order.
  public func records(of person: PersonID, sections: Set<String>, in reader: Reader) throws -> StoredPortfolio {
    var stored = StoredPortfolio()
    var records: [String: [AnswerRecord]] = [:]
    try reader.forEach(
      """
      SELECT section_id, id, content_sealed, version, updated_at FROM portfolio_records
      WHERE person_id = \(person) AND section_id IN \(list: sections.sorted()) ORDER BY section_id, position, id
      """
    ) { row in
      let section: String = try row.get(0)
      let id: RecordID = try row.get(1)
      let bytes: [UInt8] = try vault.open(try row.get(2) as [UInt8], for: column(section), of: place(person, id))
      records[section, default: []] += try SectionAnswers(decoding: bytes).records
      stored.versions[id] = try row.get(3)
      let savedAt: Moment = try row.get(4)
      stored.savedAt = max(stored.savedAt ?? savedAt, savedAt)
    }
    for (section, records) in records { stored.answers[section: section] = .records(records) }
    return stored
  }

  /// How many records each section has.
  public func counts(of person: PersonID, in reader: Reader) throws -> [String: Int] {
    let rows = try reader.all(
      "SELECT section_id, COUNT(*) FROM portfolio_records WHERE person_id = \(person) GROUP BY section_id"
    ) { row in (section: try row.get(0) as String, count: try row.get(1) as Int) }
    return Dictionary(rows.map { ($0.section, $0.count) }, uniquingKeysWith: +)
  }

  /// Saves one record, a new one at the end of its section, and answers its version.
  ///
  /// - Parameter isTyped: false for what follows from something else: the record keeps its version then, so that a page
  ///   that is open doesn't clash with it.
  public func save(
    _ record: AnswerRecord, section: String, of person: PersonID, isTyped: Bool, at now: Moment, in transaction: Transaction
  ) throws -> Int {
    let step = isTyped ? 1 : 0
    let bytes = SectionAnswers.records([record]).encoded()
    let sealed = try vault.seal(bytes, for: column(section), of: place(person, record.id))
    let version: Int? = try transaction.value(
      """
      INSERT INTO portfolio_records (person_id, section_id, id, position, content_sealed, version, updated_at)
      VALUES (\(person), \(section), \(record.id),
        (SELECT COALESCE(MAX(position), 0) + 1 FROM portfolio_records WHERE person_id = \(person) AND section_id = \(section)),
        \(sealed), \(step), \(now))
      ON CONFLICT (person_id, section_id, id) DO UPDATE SET content_sealed = excluded.content_sealed,
        version = portfolio_records.version + \(step), updated_at = excluded.updated_at
      RETURNING version
      """)
    return version ?? step
  }

  /// Takes a record out.
  public func remove(_ record: RecordID, section: String, of person: PersonID, in transaction: Transaction) throws {
    try transaction.run(
      "DELETE FROM portfolio_records WHERE person_id = \(person) AND section_id = \(section) AND id = \(record)")
  }

  /// Puts the records of a section in this order; nothing of their content is written.
  public func order(
    _ records: [RecordID], section: String, of person: PersonID, in transaction: Transaction
  ) throws {
    for (index, record) in records.enumerated() {
      try transaction.run(
        """
        UPDATE portfolio_records SET position = \(index + 1)
        WHERE person_id = \(person) AND section_id = \(section) AND id = \(record) AND position <> \(index + 1)
        """)
    }
  }

  private func column(_ section: String) -> String { "portfolio_records.content.\(section)" }

  private func place(_ person: PersonID, _ record: RecordID) -> String { "\(person.rawValue)/\(record.rawValue)" }
}
