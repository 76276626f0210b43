public import Database
public import Titles

/// The certificates in a unit's name that weren't issued from its batches: registered and imported ones.
extension CertificateRepository {
  /// Those of a unit, the newest first; of each only the version that stands.
  public func held(
    by unit: UnitID, _ filter: HeldCertificateFilter, _ window: ListWindow, in reader: Reader
  ) throws -> ListPage<Certificate> {
    var conditions = CertificateRepository.holding(unit, filter)
    if let state = filter.state { conditions.append("c.state = \(state)") }
    let condition = conditions.joined(by: " AND ")
    let total: Int = try reader.value("SELECT COUNT(*) FROM certificates c WHERE \(raw: condition)") ?? 0
    let rows = try all(where: "\(raw: condition) ORDER BY c.id DESC LIMIT \(window.limit) OFFSET \(window.offset)", reader)
    return ListPage(rows: rows, total: total)
  }

  /// How many stand in each state, within the filter's words.
  public func heldCounts(
    by unit: UnitID, _ filter: HeldCertificateFilter = HeldCertificateFilter(), in reader: Reader
  ) throws -> [CertificateState: Int] {
    let condition = CertificateRepository.holding(unit, filter).joined(by: " AND ")
    var counts: [CertificateState: Int] = [:]
    try reader.forEach("SELECT c.state, COUNT(*) FROM certificates c WHERE \(raw: condition) GROUP BY c.state") { row in
      counts[try row.get(0)] = try row.get(1)
    }
    return counts
  }

  private static func holding(_ unit: UnitID, _ filter: HeldCertificateFilter) -> [SQL] {
    var conditions: [SQL] = ["c.unit_id = \(unit)", "c.source <> 'system'", "c.replaced_at IS NULL"]
    if let source = filter.source { conditions.append("c.source = \(source)") }
    if !filter.name.isEmpty { conditions.append("c.holder_name LIKE \(LikePattern.containing(filter.name)) ESCAPE '!'") }
    if !filter.number.isEmpty { conditions.append("c.number LIKE \(LikePattern.containing(filter.number)) ESCAPE '!'") }
    return conditions
  }
}
