import GRDB

/// Prepared statements of one connection, by their text. A statement in use is not in the cache, so the same text may
/// run inside its own loop.
final class StatementCache {
  private let limit: Int
  private var idle: [String: Statement] = [:]

  init(limit: Int = 512) {
    self.limit = limit
  }

  /// An idle statement for this text, or a new one.
  func take(_ text: String, on connection: GRDB.Database) throws -> Statement {
    if let statement = idle.removeValue(forKey: text) { return statement }
    guard !SQLText.steersTransactions(text) else {
      throw DatabaseError.invalidSQL("transactions are begun and ended by Database alone")
    }
    return try prepare(text, on: connection)
  }

  /// A statement of the engine's own, which may steer the transaction.
  func takeControl(_ text: String, on connection: GRDB.Database) throws -> Statement {
    try idle.removeValue(forKey: text) ?? prepare(text, on: connection)
  }

  /// Takes a statement back for its next use.
  func giveBack(_ statement: Statement, _ text: String) {
    // Texts are few, since values are bound; where something makes many, start afresh rather than keep them all.
    if idle.count >= limit { idle.removeAll() }
    idle[text] = statement
  }

  /// Forgets all statements, after a change of the schema.
  func clear() {
    idle.removeAll()
  }

  private func prepare(_ text: String, on connection: GRDB.Database) throws -> Statement {
    do {
      return try connection.makeStatement(sql: text)
    } catch let error as GRDB.DatabaseError {
      // While preparing nothing is bound yet, so the message can only speak of the text.
      let isAboutText = error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_MISUSE
      throw isAboutText ? DatabaseError.invalidSQL(error.message ?? "") : DatabaseError(error)
    }
  }
}
