import Database
import Storage
public import Titles

/// Visits of one unit put straight into the tables that worklists read: many of them, quickly, in any state.
public struct WorklistFixture: Sendable {
  /// What one visit shows.
  public struct Entry: Sendable {
    /// 姓名.
    public var name: String
    /// 手机号.
    public var mobile: String
    /// 现工作单位.
    public var employer: String
    /// Where the visit stands.
    public var state: VisitState
    /// 提交时间.
    public var submittedAt: Moment

    /// A visit that waits for examination.
    public init(
      _ name: String, mobile: String, employer: String, state: VisitState = .underExamination, submittedAt: Moment
    ) {
      self.name = name
      self.mobile = mobile
      self.employer = employer
      self.state = state
      self.submittedAt = submittedAt
    }
  }

  private let test: TestPlatform
  private let unit: TestUnit
  private let applicant: TestPerson

  /// Visits to this unit; one person stands behind all the applications, each of which has ended or waits elsewhere.
  public init(_ test: TestPlatform, unit: TestUnit, applicant: TestPerson) {
    self.test = test
    self.unit = unit
    self.applicant = applicant
  }

  /// Writes the visits and answers their ids, in order.
  ///
  /// - Parameter first: the number of the first application, so that several calls don't collide.
  @discardableResult
  public func add(_ entries: [Entry], first: Int = 1) async throws -> [VisitID] {
    let (ids, vault) = (test.store.ids, test.store.vault)
    return try await test.store.database.write { [unit, applicant] transaction in
      try entries.enumerated().map { index, entry in
        let id: VisitID = ids.make()
        let application: ApplicationID = ids.make()
        let number = "20250820" + String(10_000 + first + index).suffix(4)
        try transaction.run(
          """
          INSERT INTO applications (id, number, business, person_id, authority_id, authority_name, schema_version, state,
            revision, pledge_at, pledge_hash, created_at, updated_at)
          VALUES (\(application), \(number), 'initialDetermination', \(applicant.id), \(unit.id), \(unit.name), 1, 'concluded',
            1, 0, '', 0, 0)
          """)
        try transaction.run(
          """
          INSERT INTO visits (id, application_id, unit_id, business, stop, position, state, arrived_at, number,
            applicant_name, mobile_masked, mobile_hash, employer_name, authority_name, title_label, submitted_at)
          VALUES (\(id), \(application), \(unit.id), 'initialDetermination', 'accepting', 1, \(entry.state),
            \(entry.submittedAt), \(number), \(entry.name), \(Masking.mobile(entry.mobile)), \(vault.lookup(entry.mobile)),
            \(entry.employer), \(unit.name), '工程技术人才_助理工程师', \(entry.submittedAt))
          """)
        guard entry.state != .withdrawn else { return id }
        try transaction.run(
          """
          INSERT INTO visit_counts (unit_id, business, state, total)
          VALUES (\(unit.id), 'initialDetermination', \(entry.state), 1)
          ON CONFLICT (unit_id, business, state) DO UPDATE SET total = visit_counts.total + 1
          """)
        return id
      }
    }
  }
}
