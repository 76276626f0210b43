public import Database
public import Titles

/// 办理记录: append-only rows, chained by a keyed hash, so that a changed row is found.
public struct HandlingRecordRepository: Sendable {
  let vault: Vault
  private let ends: ChainEnds

  /// Seals rows with the vault's chain key.
  public init(vault: Vault) {
    self.vault = vault
    ends = ChainEnds(vault: vault, table: "handling_records")
  }

  /// What a new row says; its place and its hash follow from the rows before it.
  public struct Draft: Sendable {
    /// 办理时间.
    public var at: Moment
    /// Who did it.
    public var account: AccountID
    /// 经办人, masked.
    public var actorName: String
    /// The unit in whose name.
    public var unit: UnitID?
    /// 事件.
    public var event: WorkflowEvent
    /// 事件说明.
    public var detail: String
    /// The revision that it is about.
    public var revision: Int
    /// 待办单位.
    public var pendingUnit: UnitID?
    /// 待办单位/人 as shown.
    public var pendingName: String
    /// 办理截止时间.
    public var deadline: Moment?

    /// Made of these parts.
    public init(
      at: Moment, account: AccountID, actorName: String, unit: UnitID?, event: WorkflowEvent, detail: String, revision: Int,
      pendingUnit: UnitID?, pendingName: String, deadline: Moment? = nil
    ) {
      self.at = at
      self.account = account
      self.actorName = actorName
      self.unit = unit
      self.event = event
      self.detail = detail
      self.revision = revision
      self.pendingUnit = pendingUnit
      self.pendingName = pendingName
      self.deadline = deadline
    }
  }

  /// Appends a row and answers its place.
  @discardableResult
  public func append(_ draft: Draft, to application: ApplicationID, in transaction: Transaction) throws -> Int {
    let last = try ends.end(of: application.rawValue, in: transaction)
    let position = last.count + 1
    let hash = self.hash(draft, application, position, previous: last.hash)
    try transaction.run(
      """
      INSERT INTO handling_records (application_id, position, created_at, account_id, actor_name, unit_id, event, detail,
        revision, pending_unit_id, pending_name, deadline, hash)
      VALUES (\(application), \(position), \(draft.at), \(draft.account), \(draft.actorName), \(draft.unit), \(draft.event),
        \(draft.detail), \(draft.revision), \(draft.pendingUnit), \(draft.pendingName), \(draft.deadline), \(hash))
      """)
    try ends.keep(ChainEnds.End(count: position, hash: hash), of: application.rawValue, in: transaction)
    return position
  }

  /// All rows, the oldest first.
  public func all(of application: ApplicationID, in reader: Reader) throws -> [HandlingRecord] {
    let sql: SQL = """
      SELECT position, created_at, account_id, actor_name, unit_id, event, detail, revision, pending_unit_id, pending_name,
        deadline, hash
      FROM handling_records WHERE application_id = \(application) ORDER BY position
      """
    return try reader.all(sql) { row in
      HandlingRecord(
        position: try row.get(0), at: try row.get(1), account: try row.get(2), actorName: try row.get(3), unit: try row.get(4),
        event: try row.get(5), detail: try row.get(6), revision: try row.get(7), pendingUnit: try row.get(8),
        pendingName: try row.get(9), deadline: try row.get(10), hash: try row.get(11))
    }
  }

  /// When the applicant last reminded the unit that has it (催办, 申请退回), and by which event; nil where never.
  public func lastReminder(
    of application: ApplicationID, in reader: Reader
  ) throws -> (event: WorkflowEvent, at: Moment)? {
    try reader.first(
      """
      SELECT event, created_at FROM handling_records
      WHERE application_id = \(application) AND event IN \(list: VisitReminder.allCases.map(\.event))
      ORDER BY position DESC LIMIT 1
      """
    ) { row in (event: try row.get(0), at: try row.get(1)) }
  }

  /// What is wrong with the rows; empty where nobody has changed anything.
  public func broken(of application: ApplicationID, in reader: Reader) throws -> [ChainFault] {
    var end = ChainEnds.End()
    var found: [ChainFault] = []
    for record in try all(of: application, in: reader) {
      end.count += 1
      let expected = hash(Draft(record), application, end.count, previous: end.hash)
      if expected != record.hash || record.position != end.count { found.append(.changed(record.position)) }
      end.hash = record.hash
    }
    if try !ends.fits(end, of: application.rawValue, in: reader) { found.append(.cutOff) }
    return found
  }

  private func hash(_ draft: Draft, _ application: ApplicationID, _ position: Int, previous: String) -> String {
    let numbers = [draft.at.milliseconds, Int64(position), Int64(draft.revision)]
    let words = [
      draft.deadline.map { String($0.milliseconds) } ?? "",
      application.rawValue, draft.account.rawValue, draft.actorName, draft.unit?.rawValue ?? "", draft.event.rawValue,
      draft.detail, draft.pendingUnit?.rawValue ?? "", draft.pendingName,
    ]
    return vault.link(previous: previous, numbers.map(String.init) + words)
  }
}

extension HandlingRecordRepository.Draft {
  fileprivate init(_ record: HandlingRecord) {
    self.init(
      at: record.at, account: record.account, actorName: record.actorName, unit: record.unit, event: record.event,
      detail: record.detail, revision: record.revision, pendingUnit: record.pendingUnit, pendingName: record.pendingName,
      deadline: record.deadline)
  }
}
