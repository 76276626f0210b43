internal import CLibPQ

/// One connection with its prepared statements. Only the thread that made it may use it, and every call blocks.
final class PostgreSQLConnection {
  private let handle: OpaquePointer
  private let address: PostgreSQLAddress
  private var statements = PostgreSQLStatements()
  /// The query whose rows are being read one by one. Whoever runs something else meanwhile lets it read to its end first.
  private var stream: PostgreSQLStream?

  /// Connects, to the first of the servers that answers and is what the address asks for. Throws ``PostgreSQLFailure``.
  init(_ address: PostgreSQLAddress, options: PostgreSQLOptions) throws {
    self.address = address
    handle = try PostgreSQLConnection.connect(address)
    // What the server tells besides its answers would be written to our standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try control(PostgreSQLConnection.settings(options))
  }

  deinit {
    PQfinish(handle)
  }

  /// Whether the connection still stands, as far as its last use showed.
  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether a transaction is open, be it one that failed.
  var isInTransaction: Bool {
    let status = PQtransactionStatus(handle)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE
  }

  /// Runs statements of the engine's own, several in one go, and answers what the last one said.
  @discardableResult
  func control(_ text: String) throws -> PostgreSQLResult {
    try finishStream()
    return try checked(PQexec(handle, text))
  }

  /// Prepares a statement, or finds it prepared.
  func statement(_ sql: SQL) throws -> PostgreSQLStatements.Statement {
    let key = PostgreSQLStatements.Key(text: sql.text, kinds: sql.kinds)
    if let statement = statements.find(key) { return statement }
    guard !SQLText.steersTransactions(sql.text) else {
      throw DatabaseError.invalidSQL("transactions are begun and ended by Database alone")
    }
    let (text, count) = PostgreSQLText.translated(sql.text)
    guard count == sql.parameters.count else {
      throw DatabaseError.invalidSQL("a question mark stands outside an interpolation")
    }
    try finishStream()
    let name = statements.newName()
    let types = sql.kinds.map { $0?.postgreSQLType ?? 0 }
    _ = try checked(PQprepare(handle, name, text, Int32(types.count), types))
    let kept = statements.keep(key, name: name, changesRows: PostgreSQLText.changesRows(sql.text))
    // It fails only inside a transaction that failed; then the server keeps one statement more.
    if let forgotten = kept.forgotten { _ = try? control("DEALLOCATE \(forgotten)") }
    return kept.statement
  }

  /// Runs a prepared statement and answers with all its rows.
  func execute(_ statement: PostgreSQLStatements.Statement, _ parameters: [Cell]) throws -> PostgreSQLResult {
    try finishStream()
    return try PostgreSQLParameters(parameters).withPointers { count, values, lengths, formats in
      try checked(PQexecPrepared(handle, statement.name, count, values, lengths, formats, 1))
    }
  }

  /// Runs a statement once, without preparing it.
  func executeOnce(_ text: String, _ parameters: [Cell], kinds: [Cell.Kind?]) throws -> PostgreSQLResult {
    try finishStream()
    let types = kinds.map { $0?.postgreSQLType ?? 0 }
    return try PostgreSQLParameters(parameters).withPointers { count, values, lengths, formats in
      try checked(PQexecParams(handle, text, count, types, values, lengths, formats, 1))
    }
  }

  /// Begins to run a prepared statement whose rows are read one by one.
  func begin(_ statement: PostgreSQLStatements.Statement, _ parameters: [Cell]) throws -> PostgreSQLStream {
    try finishStream()
    let sent = PostgreSQLParameters(parameters).withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(handle, statement.name, count, values, lengths, formats, 1)
    }
    guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw lost() }
    let stream = PostgreSQLStream { [unowned self] in try nextResult() }
    self.stream = stream
    return stream
  }

  /// Begins COPY and answers once the server is ready for it.
  func beginCopy(_ text: String) throws {
    try finishStream()
    _ = try checked(PQexec(handle, text))
  }

  /// Sends a piece of what is copied into the database.
  func sendCopy(_ bytes: [UInt8]) throws {
    let sent = bytes.withUnsafeBytes { buffer in
      PQputCopyData(handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    guard sent == 1 else { throw lost() }
  }

  /// Ends COPY into the database, as it should be or because of `problem`, and says how many rows there were.
  func endCopy(problem: String? = nil) throws -> Int {
    guard PQputCopyEnd(handle, problem) == 1 else { throw lost() }
    var rows = 0
    while let result = try nextResult() { rows = result.changedRows }
    return rows
  }

  /// The next piece of what is copied out of the database; nil at its end.
  func receiveCopy() throws -> [UInt8]? {
    var buffer: UnsafeMutablePointer<CChar>?
    let length = PQgetCopyData(handle, &buffer, 0)
    if length > 0, let buffer {
      defer { PQfreemem(buffer) }
      return [UInt8](UnsafeRawBufferPointer(start: buffer, count: Int(length)))
    }
    guard length == -1 else { throw lost() }
    while try nextResult() != nil {}
    return nil
  }

  /// The next result of a statement that was sent; nil after the last.
  private func nextResult() throws -> PostgreSQLResult? {
    guard let result = PQgetResult(handle) else { return nil }
    do {
      return try checked(result)
    } catch {
      // The failure stands in one result; the rest only says that it is over.
      while let rest = PQgetResult(handle) { PQclear(rest) }
      throw error
    }
  }

  private func finishStream() throws {
    let running = stream
    stream = nil
    try running?.readToEnd()
  }

  private func checked(_ result: OpaquePointer?) throws -> PostgreSQLResult {
    guard let result else { throw lost() }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY:
      return PostgreSQLResult(result)
    default:
      defer { PQclear(result) }
      guard isAlive else { throw lost() }
      throw PostgreSQLFailure(result: result, isLost: false)
    }
  }

  /// The failure of a connection that is gone.
  private func lost() -> PostgreSQLFailure {
    PostgreSQLFailure(address.failure(.lost, detail: PostgreSQLConnection.message(handle)))
  }

  private static func settings(_ options: PostgreSQLOptions) -> String {
    func milliseconds(_ seconds: Double) -> Int { max(1, Int(seconds * 1_000)) }
    // A transaction that nobody goes on with holds back others: its closure never waits, so a minute is a fault.
    // Under SERIALIZABLE, whoever reads a table from end to end is in conflict with everybody who adds a row to it; and a
    // table in which there is little yet is read so, unless the planner is told to use its indexes. What then has to be read
    // so all the same counts as endlessly dear, and would be compiled first, for longer than it takes.
    return """
      SET enable_seqscan = off;
      SET jit = off;
      SET statement_timeout = \(milliseconds(options.statementTimeout));
      SET lock_timeout = \(milliseconds(options.lockTimeout));
      SET idle_in_transaction_session_timeout = 60000;
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
      """
  }

  /// What libpq says about a connection, in one line.
  static func message(_ handle: OpaquePointer) -> String {
    let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    return text.split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }.joined(separator: "; ")
  }
}

extension Substring {
  fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
    var rest = drop(while: condition)
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
