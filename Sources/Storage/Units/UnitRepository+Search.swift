public import Database
public import Titles

extension UnitRepository {
  /// Units whose name has everything that was typed, or whose 统一社会信用代码 it is; shorter names first.
  ///
  /// Only units that can take part: 单位基础信息 completed and not suspended.
  ///
  /// - Parameter kinds: which kinds of unit; nil for all.
  public func search(_ text: String, kinds: Set<UnitKind>?, limit: Int, in reader: Reader) throws -> [UnitSummary] {
    var conditions: [SQL] = ["u.completed_at IS NOT NULL", "u.suspended_at IS NULL"]
    if let kinds { conditions.append("u.kind IN \(list: kinds.sorted { $0.rawValue < $1.rawValue })") }
    if let code = try? UnifiedSocialCreditCode(text) {
      conditions.append("u.uscc = \(code.text)")
    } else {
      let query = GramQuery(text)
      guard !query.parts.isEmpty else { return [] }
      conditions += query.conditions(at: .units)
    }
    let filter = conditions.joined(by: " AND ")
    let sql: SQL = """
      SELECT u.id, u.name, u.kind, u.uscc, u.district FROM units u WHERE \(raw: filter)
      ORDER BY length(u.name), u.name, u.id LIMIT \(limit)
      """
    return try reader.all(sql, UnitRepository.summary)
  }

  /// One unit as a choice shows it, or nil where it can't take part.
  public func summary(of id: UnitID, in reader: Reader) throws -> UnitSummary? {
    let sql: SQL = """
      SELECT u.id, u.name, u.kind, u.uscc, u.district FROM units u
      WHERE u.id = \(id) AND u.completed_at IS NOT NULL AND u.suspended_at IS NULL
      """
    return try reader.first(sql, UnitRepository.summary)
  }

  /// All units of these kinds that can take part, by name.
  public func all(of kinds: Set<UnitKind>, limit: Int, in reader: Reader) throws -> [UnitSummary] {
    let sql: SQL = """
      SELECT u.id, u.name, u.kind, u.uscc, u.district FROM units u
      WHERE u.kind IN \(list: kinds.sorted { $0.rawValue < $1.rawValue }) AND u.completed_at IS NOT NULL
        AND u.suspended_at IS NULL
      ORDER BY u.name, u.id LIMIT \(limit)
      """
    return try reader.all(sql, UnitRepository.summary)
  }

  private static func summary(_ row: Row) throws -> UnitSummary {
    UnitSummary(
      id: try row.get(0), name: try row.get(1), kind: try row.get(2), uscc: try row.get(3), district: try row.get(4))
  }
}
