public import Database
public import Titles

/// Plans (申报计划): drafts of a unit, and what is published of them.
public struct PlanRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  // MARK: One plan

  /// The plan or draft with this id, or nil.
  public func load(_ id: PlanID, in reader: Reader) throws -> StoredPlan? {
    let sql: SQL = """
      SELECT unit_id, stage, draft, content, committee_id, committee_edition, committee_name, published_at, version
      FROM plans WHERE id = \(id)
      """
    return try reader.first(sql) { row in
      let (unit, version): (UnitID, Int) = (try row.get(0), try row.get(8))
      if let draft: String = try row.get(2) {
        return StoredPlan(id: id, unit: unit, content: .draft(try JSONText.decode(draft)), version: version)
      }
      let plan = Plan(
        id: id, unit: unit, committee: try row.get(4), edition: try row.get(5), committeeName: try row.get(6),
        content: try JSONText.decode(try row.get(3)), stage: try row.get(1), publishedAt: try row.get(7), version: version)
      return StoredPlan(id: id, unit: unit, content: .published(plan), version: version)
    }
  }

  /// The published plan with this id, or nil.
  public func published(_ id: PlanID, in reader: Reader) throws -> Plan? {
    try load(id, in: reader)?.plan
  }

  /// The versions of a published plan, the newest first.
  public func changes(of id: PlanID, in reader: Reader) throws -> [PlanChange] {
    try reader.all(
      "SELECT version, content, reason, created_at FROM plan_changes WHERE plan_id = \(id) ORDER BY version DESC"
    ) { row in
      PlanChange(
        version: try row.get(0), content: try JSONText.decode(try row.get(1)), reason: try row.get(2), at: try row.get(3))
    }
  }

  // MARK: Drafts

  /// Writes a new draft.
  ///
  /// - Parameter committeeName: the name of the committee that was chosen; empty where none was.
  public func insert(
    _ id: PlanID, _ draft: PlanDraft, committeeName: String, of unit: UnitID, at now: Moment, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO plans (id, unit_id, stage, draft, committee_name, name, year, version, created_at)
      VALUES (\(id), \(unit), \(PlanStage.draft), \(try JSONText.encode(draft)), \(committeeName), \(draft.name),
        \(Int(draft.year)), 1, \(now))
      """)
  }

  /// Saves a draft; its version is raised by one.
  ///
  /// - Returns: false where somebody else saved or published it since `version`.
  public func save(
    _ id: PlanID, _ draft: PlanDraft, committeeName: String, version: Int, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE plans SET draft = \(try JSONText.encode(draft)), committee_name = \(committeeName), name = \(draft.name),
        year = \(Int(draft.year)), version = version + 1
      WHERE id = \(id) AND version = \(version) AND stage = \(PlanStage.draft)
      """) == 1
  }

  /// Removes a draft.
  ///
  /// - Returns: false where it isn't a draft any more.
  public func remove(_ id: PlanID, in transaction: Transaction) throws -> Bool {
    try transaction.run("DELETE FROM plans WHERE id = \(id) AND stage = \(PlanStage.draft)") == 1
  }

  // MARK: Published plans

  /// Turns a draft into a published plan, whose version is one above the draft's.
  ///
  /// - Returns: false where somebody else saved or published it since.
  public func publish(_ plan: Plan, _ catalog: Catalog, by account: AccountID, in transaction: Transaction) throws -> Bool {
    let (content, schedule) = (plan.content, plan.content.schedule)
    let count = try transaction.run(
      """
      UPDATE plans SET stage = \(plan.stage), draft = NULL, content = \(try JSONText.encode(content)),
        committee_id = \(plan.committee), committee_edition = \(plan.edition), committee_name = \(plan.committeeName),
        name = \(content.name), year = \(content.year), opens_at = \(schedule.opens), closes_at = \(schedule.closes),
        examination_ends_at = \(schedule.examinationEnds), published_at = \(plan.publishedAt), version = \(plan.version)
      WHERE id = \(plan.id) AND version = \(plan.version - 1) AND stage = \(PlanStage.draft)
      """)
    guard count == 1 else { return false }
    for title in content.titles.compactMap({ catalog.title($0) }) {
      try transaction.run(
        "INSERT INTO plan_titles (plan_id, title, series) VALUES (\(plan.id), \(title.code), \(title.series))")
    }
    for direction in content.subspecialties.compactMap({ catalog.subspecialty($0) }) {
      try transaction.run(
        """
        INSERT INTO plan_specialties (plan_id, subspecialty, specialty)
        VALUES (\(plan.id), \(direction.code), \(direction.specialty))
        """)
    }
    try note(plan, reason: "", by: account, at: plan.publishedAt, in: transaction)
    return true
  }

  /// Saves what may change of a published plan; `plan.version` is the new one.
  ///
  /// - Returns: false where somebody else changed it since.
  public func change(
    _ plan: Plan, reason: String, by account: AccountID, at now: Moment, in transaction: Transaction
  ) throws -> Bool {
    let schedule = plan.content.schedule
    let count = try transaction.run(
      """
      UPDATE plans SET content = \(try JSONText.encode(plan.content)), opens_at = \(schedule.opens),
        closes_at = \(schedule.closes), examination_ends_at = \(schedule.examinationEnds), version = \(plan.version)
      WHERE id = \(plan.id) AND version = \(plan.version - 1) AND published_at IS NOT NULL
      """)
    guard count == 1 else { return false }
    try note(plan, reason: reason, by: account, at: now, in: transaction)
    return true
  }

  /// Takes a published plan to a further stage.
  ///
  /// - Returns: false where somebody else changed it since `version`.
  public func setStage(_ stage: PlanStage, of id: PlanID, version: Int, in transaction: Transaction) throws -> Bool {
    try transaction.run(
      """
      UPDATE plans SET stage = \(stage), version = version + 1
      WHERE id = \(id) AND version = \(version) AND published_at IS NOT NULL
      """) == 1
  }

  private func note(
    _ plan: Plan, reason: String, by account: AccountID, at now: Moment, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO plan_changes (plan_id, version, content, reason, account_id, created_at)
      VALUES (\(plan.id), \(plan.version), \(try JSONText.encode(plan.content)), \(reason), \(account), \(now))
      """)
  }
}
