public import Database
public import Titles

extension MessageRepository {
  /// One page of somebody's messages, the latest first.
  public func messages(
    of recipient: Recipient, onlyUnread: Bool, limit: Int, offset: Int, in reader: Reader
  ) throws -> [StoredMessage] {
    let filter = filter(recipient, onlyUnread)
    let sql: SQL = """
      SELECT id, title, body, application_id, target, created_at, read_at FROM messages WHERE \(raw: filter)
      ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)
      """
    return try reader.all(sql, StoredMessage.init)
  }

  /// The latest messages of a unit: those about no business, and those about `businesses` or applications of them by
  /// anybody but `applicant`.
  public func messages(
    of unit: UnitID, about businesses: [Business], besides applicant: PersonID?, limit: Int, in reader: Reader
  ) throws -> [StoredMessage] {
    let others: SQL = applicant.map { " AND a.person_id <> \($0)" } ?? ""
    let sql: SQL = """
      SELECT m.id, m.title, m.body, m.application_id, m.target, m.created_at, m.read_at
      FROM messages m LEFT JOIN applications a ON a.id = m.application_id
      WHERE m.unit_id = \(unit)
        AND (m.business IS NULL OR m.business IN \(list: businesses))
        AND (m.application_id IS NULL OR (a.business IN \(list: businesses)\(raw: others)))
      ORDER BY m.id DESC LIMIT \(limit)
      """
    return try reader.all(sql, StoredMessage.init)
  }

  /// How many messages somebody has.
  public func count(of recipient: Recipient, onlyUnread: Bool, in reader: Reader) throws -> Int {
    try reader.value("SELECT COUNT(*) FROM messages WHERE \(raw: filter(recipient, onlyUnread))") ?? 0
  }

  /// Marks one message as read; false where it isn't theirs.
  public func markRead(_ id: MessageID, of recipient: Recipient, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE messages SET read_at = COALESCE(read_at, \(now)) WHERE id = \(id) AND \(raw: filter(recipient, false))
      """) == 1
  }

  /// Marks all of somebody's messages as read, and says how many weren't.
  public func markAllRead(of recipient: Recipient, at now: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("UPDATE messages SET read_at = \(now) WHERE \(raw: filter(recipient, true))")
  }

  private func filter(_ recipient: Recipient, _ onlyUnread: Bool) -> SQL {
    let owner: SQL =
      switch recipient {
      case .person(let id): "person_id = \(id)"
      case .unit(let id): "unit_id = \(id)"
      }
    return onlyUnread ? owner + " AND read_at IS NULL" : owner
  }
}

extension StoredMessage {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get(0), title: try row.get(1), body: try row.get(2), application: try row.get(3),
      target: (try row.get(4) as String?).flatMap(MessageTarget.init), createdAt: try row.get(5), readAt: try row.get(6))
  }
}
