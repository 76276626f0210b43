public import Database
public import Titles

/// What 审计日志 reads.
extension AuditLog {
  /// More rows than this are not counted.
  public static let countLimit = 10_000

  /// One page, the latest first. The total stops at ``countLimit``.
  public func rows(_ query: AuditQuery, in window: ListWindow, _ reader: Reader) throws -> ListPage<AuditRow> {
    let sql: SQL = """
      SELECT COUNT(*) FROM (SELECT position FROM audit_log WHERE \(raw: AuditLog.conditions(query)) LIMIT \(AuditLog.countLimit)) l
      """
    return ListPage(rows: try rows(query, window: window, reader), total: try reader.value(sql) ?? 0)
  }

  /// Some rows, the latest first, without a count.
  public func rows(_ query: AuditQuery, window: ListWindow, _ reader: Reader) throws -> [AuditRow] {
    let filter = AuditLog.conditions(query)
    // The page is cut before names are looked up for its rows.
    return try reader.all(
      """
      SELECT l.stream, COALESCE(u.name, s.username, p.number), l.position, l.created_at, a.username, COALESCE(o.name, a.name),
        l.action, l.detail
      FROM (SELECT stream, position, created_at, account_id, action, detail FROM audit_log WHERE \(raw: filter)
        ORDER BY created_at DESC, stream DESC, position DESC LIMIT \(window.limit) OFFSET \(window.offset)) l
        LEFT JOIN accounts a ON a.id = l.account_id
        LEFT JOIN units o ON o.id = a.unit_id
        LEFT JOIN units u ON u.id = l.stream
        LEFT JOIN accounts s ON s.id = l.stream
        LEFT JOIN applications p ON p.id = l.stream
      ORDER BY l.created_at DESC, l.stream DESC, l.position DESC
      """
    ) { row in
      AuditRow(
        stream: try row.get(0), subject: try row.get(1), position: try row.get(2), createdAt: try row.get(3),
        username: try row.get(4), name: try row.get(5), action: try row.get(6), detail: try row.get(7))
    }
  }

  /// The id of what somebody names: a username, an 申报书编号, a 统一社会信用代码, the name of a unit, or the id itself.
  public func stream(named text: String, in reader: Reader) throws -> String? {
    let sql: SQL = """
      SELECT id FROM accounts WHERE username = \(text.lowercased())
      UNION ALL SELECT id FROM applications WHERE number = \(text)
      UNION ALL SELECT id FROM units WHERE uscc = \(text.uppercased())
      UNION ALL SELECT id FROM units WHERE name = \(text)
      LIMIT 1
      """
    if let found: String = try reader.value(sql) { return found }
    return try reader.exists("SELECT 1 FROM audit_log WHERE stream = \(text) LIMIT 1") ? text : nil
  }

  private static func conditions(_ query: AuditQuery) -> SQL {
    var conditions: [SQL] = ["1 = 1"]
    if let account = query.account { conditions.append("account_id = \(account)") }
    if let stream = query.stream { conditions.append("stream = \(stream)") }
    if let action = query.action { conditions.append("action = \(action)") }
    if let from = query.from { conditions.append("created_at >= \(from)") }
    if let before = query.before { conditions.append("created_at < \(before)") }
    if let place = query.after {
      // The first condition is what the index on the time can use.
      conditions.append("created_at <= \(place.at)")
      conditions.append("(created_at, stream, position) < (\(place.at), \(place.stream), \(place.position))")
    }
    return conditions.joined(by: " AND ")
  }
}
