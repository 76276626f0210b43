public import Database
public import Titles

/// What 账号管理 reads and changes.
extension AccountRepository {
  /// One page of accounts, the newest first.
  public func accounts(
    _ query: AccountQuery, seenSince moment: Moment, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<ControlledAccount> {
    let filter = AccountRepository.conditions(query)
    let rows = try reader.all(
      """
      \(raw: AccountRepository.listed(seenSince: moment)) WHERE \(raw: filter)
      ORDER BY a.id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """, AccountRepository.row)
    let sql: SQL = "SELECT COUNT(*) FROM accounts a LEFT JOIN units u ON u.id = a.unit_id WHERE \(raw: filter)"
    return ListPage(rows: rows, total: try reader.value(sql) ?? 0)
  }

  /// One account, or nil.
  public func row(of id: AccountID, seenSince moment: Moment, in reader: Reader) throws -> ControlledAccount? {
    try reader.first(
      "\(raw: AccountRepository.listed(seenSince: moment)) WHERE a.id = \(id)", AccountRepository.row)
  }

  /// Locks an account; false where it was locked already.
  public func lock(_ id: AccountID, reason: String, at now: Moment, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE accounts SET locked_at = \(now), locked_reason = \(reason) WHERE id = \(id) AND locked_at IS NULL") == 1
  }

  /// Unlocks an account; false where it wasn't locked.
  public func unlock(_ id: AccountID, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      "UPDATE accounts SET locked_at = NULL, locked_reason = '' WHERE id = \(id) AND locked_at IS NOT NULL") == 1
  }

  /// Which of the three administrators an account is; nil for every other one, and for one that is locked.
  public func administrator(_ id: AccountID, in reader: Reader) throws -> AdministratorRole? {
    try reader.first("SELECT administrator FROM accounts WHERE id = \(id) AND locked_at IS NULL") { row in
      try row.get(0) as AdministratorRole?
    } ?? nil
  }

  private static func listed(seenSince moment: Moment) -> SQL {
    """
    SELECT a.id, a.username, a.door, a.administrator, COALESCE(u.name, a.name), a.locked_at, a.locked_reason, a.created_at,
      (SELECT COUNT(*) FROM sessions s WHERE s.account_id = a.id AND s.seen_at > \(moment))
    FROM accounts a LEFT JOIN units u ON u.id = a.unit_id
    """
  }

  private static func conditions(_ query: AccountQuery) -> SQL {
    var conditions: [SQL] = ["1 = 1"]
    let text = query.text
    if !text.isEmpty {
      conditions.append(
        """
        (instr(a.username, \(text.lowercased())) > 0 OR instr(a.name, \(text)) > 0 OR instr(COALESCE(u.name, ''), \(text)) > 0)
        """)
    }
    if let door = query.door { conditions.append("a.door = \(door)") }
    if let isLocked = query.isLocked {
      conditions.append(isLocked ? "a.locked_at IS NOT NULL" : "a.locked_at IS NULL")
    }
    return conditions.joined(by: " AND ")
  }

  private static func row(_ row: Row) throws -> ControlledAccount {
    ControlledAccount(
      id: try row.get(0), username: try row.get(1), door: try row.get(2), administrator: try row.get(3), name: try row.get(4),
      lockedAt: try row.get(5), lockedReason: try row.get(6), createdAt: try row.get(7), sessions: try row.get(8))
  }
}
