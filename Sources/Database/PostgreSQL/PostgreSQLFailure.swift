internal import CLibPQ

/// A failure as the server or libpq reports it.
struct PostgreSQLFailure: Error {
  /// SQLSTATE, empty where the failure is libpq's own.
  let state: String
  /// The server's sentence. Of it only what class 42 says goes on, which speaks of the SQL's text alone.
  let message: String
  /// The constraint that was broken, with the table and the column where the server names them.
  var constraint = ""
  var table = ""
  var column = ""
  /// Whether the connection can't be used any more.
  var isLost = false
  /// Why no connection came about, where that is what failed.
  var connection: ConnectionFailure?

  /// No connection came about, or one that stood is gone.
  init(_ connection: ConnectionFailure) {
    state = ""
    message = ""
    isLost = true
    self.connection = connection
  }

  /// What a result says that is an error.
  init(result: OpaquePointer, isLost: Bool) {
    func field(_ code: Character) -> String {
      guard let ascii = code.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return "" }
      return String(cString: text)
    }
    // The letters are libpq's PG_DIAG_… codes.
    state = field("C")
    message = field("M")
    constraint = field("n")
    table = field("t")
    column = field("c")
    self.isLost = isLost || PostgreSQLFailure.ending.contains(state) || state.hasPrefix("08")
  }

  /// The whole closure may be run again: two transactions contradicted each other, the connection is gone, or it has to be
  /// replaced.
  var isRetryable: Bool {
    if let connection { return connection.isPassing }
    return isLost || isStale || ["40001", "40P01"].contains(state)
  }

  /// What the connection has prepared doesn't fit any more: the schema changed under it, or it isn't the same session.
  var isStale: Bool { state == "26000" || state == "0A000" }

  /// What it means to an operation.
  var error: DatabaseError {
    if let connection { return .unreachable(connection) }
    switch state {
    case "40001", "40P01", "55P03": return .busy
    case "57014": return .timedOut
    case "53100": return .diskFull
    case "53300": return .overloaded
    case "25006": return .readOnly
    case "XX001", "XX002": return .corrupt
    case "42501": return .other(code: state)
    default: break
    }
    if let kind = PostgreSQLFailure.kinds[state] { return .constraint(ConstraintFailure(kind: kind, name: name(for: kind))) }
    // Class 42 is about the text of the statement, 0A000 about what the server doesn't support in it.
    return state.hasPrefix("42") || state == "0A000" ? .invalidSQL(message) : .other(code: state)
  }

  private func name(for kind: ConstraintFailure.Kind) -> String {
    switch kind {
    case .notNull: "\(table).\(column)"
    case .trigger: message
    default: constraint
    }
  }

  private static let kinds: [String: ConstraintFailure.Kind] = [
    "23505": .unique, "23P01": .unique, "23503": .foreignKey, "23514": .check, "23502": .notNull, "P0001": .trigger,
    "22P02": .type, "22003": .type, "22021": .type, "22001": .type,
  ]

  /// The server ends the connection: told to, crashed, starting up, or idle for too long inside a transaction.
  private static let ending: Set<String> = ["57P01", "57P02", "57P03", "57P05", "25P03"]
}
