public import Database
public import Titles

/// What the sender and the reform office's page do with the outbox.
extension OutboxRepository {
  /// Whether a message waits for one of these channels.
  public func isAnyDue(_ channels: [OutgoingChannel], at now: Moment, in reader: Reader) throws -> Bool {
    try reader.exists(
      "SELECT 1 FROM outbox WHERE state = 'pending' AND channel IN \(list: channels) AND next_at <= \(now) LIMIT 1")
  }

  /// Takes the message that waits longest for one of these channels; nobody else takes it before `until`. Nil where none
  /// is due.
  public func take(
    _ channels: [OutgoingChannel], until: Moment, at now: Moment, in transaction: Transaction
  ) throws -> OutboxLetter? {
    let sql: SQL = """
      UPDATE outbox SET attempts = attempts + 1, next_at = \(until)
      WHERE id = (SELECT id FROM outbox WHERE state = 'pending' AND channel IN \(list: channels) AND next_at <= \(now)
        ORDER BY next_at, id LIMIT 1\(raw: transaction.takingFree))
      RETURNING id, channel, recipient_sealed, title, body_sealed, attempts
      """
    return try transaction.first(sql) { row in
      let id: MessageID = try row.get(0)
      return OutboxLetter(
        id: id, channel: try row.get(1),
        recipient: try vault.open(try row.get(2) as [UInt8], for: Columns.recipient, of: id.rawValue), title: try row.get(3),
        body: try vault.open(try row.get(4) as [UInt8], for: Columns.body, of: id.rawValue), attempts: try row.get(5))
    }
  }

  /// The carrier has taken it.
  public func sent(_ id: MessageID, at now: Moment, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE outbox SET state = 'sent', sent_at = \(now), problem = '' WHERE id = \(id) AND state = 'pending'")
  }

  /// It went wrong: it is tried again at `next`, or never where that is nil.
  public func failed(_ id: MessageID, _ problem: String, next: Moment?, in transaction: Transaction) throws {
    let state: OutgoingState = next == nil ? .failed : .pending
    try transaction.run(
      """
      UPDATE outbox SET state = \(state), problem = \(problem), next_at = COALESCE(\(next), next_at)
      WHERE id = \(id) AND state = 'pending'
      """)
  }

  /// Lets a message that failed be tried again from now on; false where it didn't fail.
  public func retry(_ id: MessageID, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE outbox SET state = 'pending', attempts = 0, next_at = \(now) WHERE id = \(id) AND state = 'failed'") == 1
  }

  /// Lets all messages that failed be tried again, and says how many.
  public func retryAll(at now: Moment, in transaction: Transaction) throws -> Int {
    try transaction.run("UPDATE outbox SET state = 'pending', attempts = 0, next_at = \(now) WHERE state = 'failed'")
  }

  /// One page, the newest first.
  public func rows(_ state: OutgoingState?, in window: ListWindow, _ reader: Reader) throws -> ListPage<OutgoingRow> {
    let filter: SQL = state.map { "state = \($0)" } ?? "1 = 1"
    let rows = try reader.all(
      """
      SELECT id, channel, recipient_masked, title, state, attempts, next_at, problem, sent_at, created_at FROM outbox
      WHERE \(raw: filter) ORDER BY id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    ) { row in
      OutgoingRow(
        id: try row.get(0), channel: try row.get(1), recipient: try row.get(2), title: try row.get(3),
        state: try row.get(4), attempts: try row.get(5), nextAt: try row.get(6), problem: try row.get(7), sentAt: try row.get(8),
        createdAt: try row.get(9))
    }
    return ListPage(rows: rows, total: try count(filter, reader))
  }

  /// How many messages stand in each state, ``countLimit`` at most.
  public func counts(in reader: Reader) throws -> [OutgoingState: Int] {
    var counts: [OutgoingState: Int] = [:]
    for state in OutgoingState.allCases {
      let count = try count("state = \(state)", reader)
      if count > 0 { counts[state] = count }
    }
    return counts
  }

  /// The most that are counted: nobody leafs through more of them.
  public static let countLimit = 10_000

  private func count(_ filter: SQL, _ reader: Reader) throws -> Int {
    let limit = OutboxRepository.countLimit
    return try reader.value(
      "SELECT COUNT(*) FROM (SELECT 1 AS one FROM outbox WHERE \(raw: filter) LIMIT \(limit)) AS counted") ?? 0
  }

  /// Removes some of the messages that nobody has touched since `moment`, and says how many. Those that wait for a channel
  /// that isn't set up go with the others: what they say is old by then.
  public func remove(untouchedSince moment: Moment, limit: Int, in transaction: Transaction) throws -> Int {
    try transaction.run(
      """
      DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE next_at < \(moment) ORDER BY next_at LIMIT \(limit))
      """)
  }
}
