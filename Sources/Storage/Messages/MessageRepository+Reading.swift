public import Database
public import Titles

extension MessageRepository {
  /// One page of somebody's messages, the latest first.
  public func messages(
    of recipient: Recipient, onlyUnread: Bool, limit: Int, offset: Int, in reader: Reader
  ) throws -> [StoredMessage] {
    let filter = filter(recipient, onlyUnread)
    let sql: SQL = """
      SELECT id, title, body, application_id, created_at, read_at FROM messages WHERE \(raw: filter)
      ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)
      """
    return try reader.all(sql) { row in
      StoredMessage(
        id: try row.get(0), title: try row.get(1), body: try row.get(2), application: try row.get(3),
        createdAt: try row.get(4), readAt: try row.get(5))
    }
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
