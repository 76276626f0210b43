import Foundation
import GRDB

extension DatabaseError {
  /// What a failure of SQLite means to an operation. Of its message only names of the schema are kept: the rest may
  /// quote values (a malformed full-text query, for one).
  init(_ error: GRDB.DatabaseError) {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: self = .constraint(ConstraintFailure(error))
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
    case .SQLITE_CANTOPEN: self = .cannotOpen
    default: self = .other(code: String(error.extendedResultCode.rawValue))
    }
  }
}

extension ConstraintFailure {
  init(_ error: GRDB.DatabaseError) {
    let message = error.message ?? ""
    let kind: Kind =
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
      case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
      case .SQLITE_CONSTRAINT_NOTNULL: .notNull
      case .SQLITE_CONSTRAINT_TRIGGER: .trigger
      case .SQLITE_CONSTRAINT_CHECK: .check
      default: .type
      }
    // "UNIQUE constraint failed: units.code", "CHECK constraint failed: units_code_shape"
    let name = message.range(of: " failed: ").map { String(message[$0.upperBound...]) }
    self.init(kind: kind, name: name ?? (kind == .trigger ? message : ""))
  }
}

/// Runs `body` with SQLite's failures turned into ``DatabaseError``.
func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as GRDB.DatabaseError {
    throw DatabaseError(error)
  }
}
