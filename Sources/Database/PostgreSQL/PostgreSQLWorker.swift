internal import Foundation

/// One thread's connection, and how operations are carried out on it: the transaction around each, its repetition where it
/// failed for no fault of its own, a new connection where the old one is gone.
final class PostgreSQLWorker {
  private let address: PostgreSQLAddress
  private let options: PostgreSQLOptions
  private let counters: PostgreSQLCounters
  /// Operations of this process that were overtaken again and again go one at a time, so that each gets through.
  private let turn: NSLock
  private var connection: PostgreSQLConnection?
  private var openedAt = ContinuousClock.now
  private var writes = 0

  init(address: PostgreSQLAddress, options: PostgreSQLOptions, counters: PostgreSQLCounters, turn: NSLock) {
    self.address = address
    self.options = options
    self.counters = counters
    self.turn = turn
  }

  deinit {
    close()
  }

  /// Reads in one state of the database, without the right to change it.
  func read<Value>(_ body: (Reader) throws -> Value) throws -> Value {
    try repeating { connection in
      try inTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: connection) { session in
        let value = try body(Reader(session: session))
        try connection.control("COMMIT")
        return value
      }
    }
  }

  /// Writes in one transaction, as if no other were carried out at the same time.
  func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    var lost: LostCommit<Value>?
    do {
      return try repeating { connection in
        try write(body, on: connection, after: &lost)
      }
    } catch {
      guard lost != nil, let error = error as? DatabaseError else { throw error }
      switch error {
      case .unreachable, .busy, .timedOut, .overloaded: throw DatabaseError.outcomeUnknown
      default: throw error
      }
    }
  }

  /// Changes the schema, while no other node does. What `body` finds done already it leaves.
  func changeSchema(_ body: (Transaction) throws -> Void) throws {
    try repeating { connection in
      // READ COMMITTED, so that what another node did while this one waited for the lock is seen.
      try inTransaction("BEGIN ISOLATION LEVEL READ COMMITTED; \(PostgreSQLWorker.schemaLock)", on: connection) { session in
        try body(Transaction(session: session))
        try connection.control("COMMIT")
      }
    }
  }

  /// Runs statements of the engine's own, outside any transaction of an operation.
  func control<Value>(_ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
    try repeating(body)
  }

  /// Lets go of the connection.
  func close() {
    guard connection != nil else { return }
    connection = nil
    counters.closed()
  }

  /// A write whose COMMIT was sent and never answered.
  private struct LostCommit<Value> {
    let mark: WriteMark
    let value: Value
  }

  private func write<Value>(
    _ body: (Transaction) throws -> Value, on connection: PostgreSQLConnection, after lost: inout LostCommit<Value>?
  ) throws -> Value {
    if let earlier = lost, try wasCommitted(earlier.mark, on: connection) { return earlier.value }
    // Where the mark was just written the transaction is open already.
    let beginning = lost == nil ? "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE" : nil
    return try inTransaction(beginning, on: connection) { session in
      let value = try body(Transaction(session: session))
      if let failure = session.failure { throw failure }
      let mark = lost?.mark ?? WriteMark()
      let needsMark = session.hasChanged && lost == nil
      do {
        let answer = try connection.control(needsMark ? "\(mark.insertion); COMMIT" : "COMMIT")
        // The server rolls back a transaction that failed, and the closure had caught why.
        guard answer.tag == "COMMIT" else { throw DatabaseError.other(code: "25P02") }
      } catch let failure as PostgreSQLFailure {
        if failure.isLost, session.hasChanged { lost = LostCommit(mark: mark, value: value) }
        throw failure
      }
      cleanMarks(on: connection)
      return value
    }
  }

  /// Begins the repetition of a write whose COMMIT was not answered: true where it came about after all, else the
  /// transaction is open and has the mark.
  private func wasCommitted(_ mark: WriteMark, on connection: PostgreSQLConnection) throws -> Bool {
    do {
      try connection.control("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE; \(mark.insertion)")
      return false
    } catch let failure as PostgreSQLFailure {
      if connection.isAlive { try connection.control("ROLLBACK") }
      guard failure.state == "23505" else { throw failure }
      return true
    }
  }

  /// Runs `body` in a transaction, which it ends itself where it succeeds. Throws ``PostgreSQLFailure`` where the failure
  /// is the server's and may be passing, else what the operation is to see.
  private func inTransaction<Value>(
    _ beginning: String?, on connection: PostgreSQLConnection, _ body: (PostgreSQLSession) throws -> Value
  ) throws -> Value {
    if let beginning { try connection.control(beginning) }
    let session = PostgreSQLSession(connection)
    do {
      return try body(session)
    } catch {
      let failure = session.failure ?? (error as? PostgreSQLFailure)
      if connection.isAlive, connection.isInTransaction { try connection.control("ROLLBACK") }
      guard let failure else { throw error }
      if failure.isRetryable || isOnStandby(failure, beginning) { throw failure }
      // What the closure made of the failure, if anything, goes before.
      guard error is PostgreSQLFailure || error is DatabaseError else { throw error }
      throw try named(failure, on: connection) ?? (error is PostgreSQLFailure ? failure.error : error)
    }
  }

  /// Whether a write met a server that only reads: it was the primary and is no more.
  private func isOnStandby(_ failure: PostgreSQLFailure, _ beginning: String?) -> Bool {
    failure.state == "25006" && beginning?.contains("READ ONLY") != true
  }

  /// A broken unique rule with its columns, as SQLite names it (`units.uscc`), instead of the name of its index.
  private func named(_ failure: PostgreSQLFailure, on connection: PostgreSQLConnection) throws -> DatabaseError? {
    guard failure.state == "23505" else { return nil }
    let result = try connection.executeOnce(PostgreSQLWorker.indexColumns, [.text(failure.constraint)], kinds: [.text])
    guard result.rowCount > 0, case .text(let columns) = result.cell(at: 0) else { return nil }
    return .constraint(ConstraintFailure(kind: .unique, name: columns))
  }

  /// Removes old marks once in a while. It is nobody's operation, so nobody hears of its failure; a lost connection shows
  /// itself at its next use.
  private func cleanMarks(on connection: PostgreSQLConnection) {
    writes += 1
    guard writes % 2_000 == 0 else { return }
    _ = try? connection.control(WriteMark.cleaning)
    if connection.isAlive, connection.isInTransaction { _ = try? connection.control("ROLLBACK") }
  }

  /// Runs `attempt` on a connection, again after failures that pass.
  private func repeating<Value>(_ attempt: (PostgreSQLConnection) throws -> Value) throws -> Value {
    let start = ContinuousClock.now
    var number = 0
    while true {
      do {
        let connection = try connected()
        guard number >= PostgreSQLWorker.patience else { return try attempt(connection) }
        return try turn.withLock { try attempt(connection) }
      } catch let failure as PostgreSQLFailure {
        let isGone = failure.isLost || failure.isStale || failure.state == "25006" || connection?.isAlive == false
        if isGone, connection != nil {
          if !failure.isStale { counters.lost() }
          close()
        }
        guard let pause = pause(after: failure, number, since: start) else { throw failure.error }
        number += 1
        counters.repeated()
        Thread.sleep(forTimeInterval: pause)
      }
    }
  }

  /// How long to wait before an attempt is repeated; nil where it isn't. While the server can't be reached the time counts,
  /// not the number: a standby takes some seconds to take over.
  private func pause(after failure: PostgreSQLFailure, _ number: Int, since start: ContinuousClock.Instant) -> Double? {
    // With a new connection it succeeds, or it never will.
    if failure.isStale { return number == 0 ? 0 : nil }
    guard failure.connection != nil else {
      return failure.isRetryable || failure.state == "25006" ? options.retries.pause(before: number) : nil
    }
    guard failure.isRetryable, start.duration(to: .now) < .seconds(options.recoveryLimit) else { return nil }
    return options.retries.pause(before: min(number, options.retries.limit - 1))
  }

  private func connected() throws -> PostgreSQLConnection {
    if openedAt.duration(to: .now) > .seconds(options.lifetime) { close() }
    if let connection { return connection }
    let new = try PostgreSQLConnection(address, options: options)
    connection = new
    openedAt = .now
    counters.opened()
    return new
  }

  /// How often an operation is overtaken before it takes turns.
  private static let patience = 3

  /// One lock for whoever changes the schema of this platform; the number is its own. The others wait as long as it takes,
  /// and an index over a large table takes longer than any statement of an operation.
  private static let schemaLock =
    "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(7205759403792794)"

  private static let indexColumns = """
    SELECT string_agg(t.relname || '.' || a.attname, ', ' ORDER BY k.place)
    FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid JOIN pg_class t ON t.oid = x.indrelid
      CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY k (number, place)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    WHERE i.relname = $1 AND pg_table_is_visible(t.oid) HAVING COUNT(*) > 0
    """
}
