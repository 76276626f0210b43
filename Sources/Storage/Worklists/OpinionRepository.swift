public import Database
public import Titles

/// What the units on the way of an application wrote when they forwarded it.
public struct OpinionRepository: Sendable {
  private let vault: Vault

  /// Opens with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// What one unit wrote.
  public struct StoredOpinion: Sendable, Equatable {
    /// Its visit.
    public let visit: VisitID
    /// The unit's name.
    public let unitName: String
    /// What the unit was to the application.
    public let stop: Stop
    /// Its place on the way.
    public let position: Int
    /// 公示时间, the first day.
    public let postingFrom: Day?
    /// 公示时间, the last day.
    public let postingThrough: Day?
    /// The recommendation as it was sealed.
    public let recommendation: String
  }

  /// What was written so far, from the employer up; a unit that hasn't forwarded yet is missing.
  public func all(of application: ApplicationID, in reader: Reader) throws -> [StoredOpinion] {
    let sql: SQL = """
      SELECT v.id, u.name, v.stop, v.position, v.posting_from, v.posting_through, v.recommendation_sealed
      FROM visits v JOIN units u ON u.id = v.unit_id
      WHERE v.application_id = \(application) AND v.recommendation_sealed IS NOT NULL ORDER BY v.position, v.id
      """
    return try reader.all(sql) { row in
      let visit: VisitID = try row.get(0)
      let text: String = try vault.open(try row.get(6) as [UInt8], for: "visits.recommendation", of: visit.rawValue)
      return StoredOpinion(
        visit: visit, unitName: try row.get(1), stop: try row.get(2), position: try row.get(3), postingFrom: try row.get(4),
        postingThrough: try row.get(5), recommendation: text)
    }
  }
}
