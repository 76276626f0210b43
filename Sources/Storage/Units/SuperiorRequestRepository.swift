public import Database
public import Titles

/// Requests of units whose superior isn't to be found (上级单位登记申请), answered by the reform office once.
public struct SuperiorRequestRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// What a unit asks.
  public struct NewRequest: Sendable {
    /// Its id.
    public var id: SuperiorRequestID
    /// The unit.
    public var unit: UnitID
    /// Who of it.
    public var account: AccountID
    /// Their name, masked.
    public var handlerName: String
    /// 上级单位名称.
    public var name: String
    /// 统一社会信用代码, empty where it isn't known.
    public var uscc: String
    /// 说明.
    public var explanation: String
    /// When.
    public var at: Moment

    /// Made of these parts.
    public init(
      id: SuperiorRequestID, unit: UnitID, account: AccountID, handlerName: String, name: String, uscc: String,
      explanation: String, at: Moment
    ) {
      self.id = id
      self.unit = unit
      self.account = account
      self.handlerName = handlerName
      self.name = name
      self.uscc = uscc
      self.explanation = explanation
      self.at = at
    }
  }

  /// Writes a request.
  public func insert(_ request: NewRequest, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO superior_requests (id, unit_id, account_id, handler_name, name, uscc, explanation, created_at)
      VALUES (\(request.id), \(request.unit), \(request.account), \(request.handlerName), \(request.name), \(request.uscc),
        \(request.explanation), \(request.at))
      """)
  }

  /// The names that a unit waits for an answer about.
  public func open(of unit: UnitID, in reader: Reader) throws -> [String] {
    try reader.all("SELECT name FROM superior_requests WHERE unit_id = \(unit) AND answered_at IS NULL") { row in
      try row.get(0)
    }
  }

  /// A unit's requests, the newest first.
  public func all(of unit: UnitID, limit: Int, in reader: Reader) throws -> [SuperiorRequest] {
    try reader.all(
      "\(raw: SuperiorRequestRepository.select) WHERE r.unit_id = \(unit) ORDER BY r.id DESC LIMIT \(limit)",
      SuperiorRequestRepository.request)
  }

  /// One page of everybody's: those that wait, the oldest first, or those that were answered, the newest first.
  public func page(isAnswered: Bool, in window: ListWindow, _ reader: Reader) throws -> ListPage<SuperiorRequest> {
    let filter: SQL = isAnswered ? "answered_at IS NOT NULL" : "answered_at IS NULL"
    let order: SQL = isAnswered ? "r.id DESC" : "r.id"
    let rows = try reader.all(
      """
      \(raw: SuperiorRequestRepository.select) WHERE r.\(raw: filter)
      ORDER BY \(raw: order) LIMIT \(window.limit) OFFSET \(window.offset)
      """, SuperiorRequestRepository.request)
    return ListPage(
      rows: rows, total: try reader.value("SELECT COUNT(*) FROM superior_requests WHERE \(raw: filter)") ?? 0)
  }

  /// One request, or nil.
  public func load(_ id: SuperiorRequestID, in reader: Reader) throws -> SuperiorRequest? {
    try reader.first("\(raw: SuperiorRequestRepository.select) WHERE r.id = \(id)", SuperiorRequestRepository.request)
  }

  /// Keeps the answer.
  ///
  /// - Returns: false where it was answered already: nothing is written then.
  public func answer(
    _ id: SuperiorRequestID, _ text: String, superior: UnitID?, by account: AccountID, at now: Moment,
    in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE superior_requests SET answer = \(text), superior_id = \(superior), answered_by = \(account),
        answered_at = \(now)
      WHERE id = \(id) AND answered_at IS NULL
      """) == 1
  }

  private static let select: SQL = """
    SELECT r.id, r.unit_id, u.name, r.handler_name, r.created_at, r.name, r.uscc, r.explanation, r.answer, s.name,
      r.answered_at
    FROM superior_requests r JOIN units u ON u.id = r.unit_id LEFT JOIN units s ON s.id = r.superior_id
    """

  private static func request(_ row: Row) throws -> SuperiorRequest {
    let answeredAt: Moment? = try row.get(10)
    let answer = try answeredAt.map { at in
      SuperiorRequest.Answer(text: try row.get(8), superiorName: try row.get(9), at: at)
    }
    return SuperiorRequest(
      id: try row.get(0), unit: try row.get(1), unitName: try row.get(2), handlerName: try row.get(3), at: try row.get(4),
      name: try row.get(5), uscc: try row.get(6), explanation: try row.get(7), answer: answer)
  }
}
