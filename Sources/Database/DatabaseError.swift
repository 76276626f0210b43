/// What can go wrong below an operation. No case carries a bound value, so all of them may be logged.
public enum DatabaseError: Error, Hashable, Sendable {
  /// A rule of the schema refused the statement; the whole operation was rolled back.
  case constraint(ConstraintFailure)
  /// Another process or transaction held what was needed for too long, or writes that contradicted each other were tried
  /// again as often as the options allow.
  case busy
  /// A statement took longer than the options allow.
  case timedOut
  /// The disk, or the quota, is full.
  case diskFull
  /// The file, its folder or the file system can't be written.
  case readOnly
  /// The file isn't a database, or is damaged.
  case corrupt
  /// The file or its folder can't be opened.
  case cannotOpen
  /// More operations wait than the queue holds; the caller should answer "busy, try again".
  case overloaded
  /// No connection to the database server: nothing of the operation has happened.
  case unreachable(ConnectionFailure)
  /// The connection was lost while a write was being committed, and the database could not be asked within the time that
  /// the options allow whether it was. It may have happened, as a whole, or not at all.
  case outcomeUnknown
  /// The database has been closed.
  case closed
  /// The database was migrated by a newer program.
  case schemaTooNew(found: Int, known: Int)
  /// The list of migrations or one of them can't be used.
  case migration(MigrationFault)
  /// A connection doesn't hold the settings that durability and integrity rest on.
  case unsafeSettings(String)
  /// The engine does not understand the SQL. The text comes from the SQL's text alone.
  case invalidSQL(String)
  /// A column holds something else than the type asked for.
  case unexpectedValue(column: String, expected: String)
  /// Any other failure, with the engine's code (SQLite's extended result code, PostgreSQL's SQLSTATE).
  case other(code: String)
}
