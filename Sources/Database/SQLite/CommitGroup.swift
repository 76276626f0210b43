/// Writes that share one commit: each in its own savepoint, so that an error undoes its own alone; all answered after
/// the commit, with errors too, since an error may have been decided on what another of the group had written.
struct CommitGroup {
  let session: SQLiteSession

  /// Carries out the writes in their order and answers each exactly once.
  func carryOut(_ writes: [any PendingWrite]) {
    guard writes.count > 1 else {
      for write in writes { carryOutAlone(write) }
      return
    }
    do {
      try session.control("BEGIN IMMEDIATE")
    } catch {
      for write in writes { write.refuse(error) }
      return
    }
    do {
      for write in writes { try carryOutInSavepoint(write) }
      try session.control("COMMIT")
    } catch {
      // The commit failed (a deferred reference, a full disk), or SQLite gave up the transaction under one of the
      // writes. Nothing of the group has happened; alone, each gets the answer that is its own.
      session.rollback()
      for write in writes { carryOutAlone(write) }
      return
    }
    for write in writes { write.answer() }
  }

  private func carryOutInSavepoint(_ write: any PendingWrite) throws {
    try session.control("SAVEPOINT write")
    if !write.perform(in: Transaction(session: session)) {
      guard session.isInTransaction else { throw DatabaseError.busy }
      try session.control("ROLLBACK TO write")
    }
    try session.control("RELEASE write")
  }

  private func carryOutAlone(_ write: any PendingWrite) {
    do {
      try session.control("BEGIN IMMEDIATE")
      if write.perform(in: Transaction(session: session)) {
        try session.control("COMMIT")
      } else {
        session.rollback()
      }
    } catch {
      session.rollback()
      write.refuse(error)
      return
    }
    write.answer()
  }

  /// Carries out a change of the schema: references are not followed meanwhile, as the rebuilding of a table needs it
  /// (SQLite, "Making Other Kinds Of Table Schema Changes"), and checked as a whole before the commit.
  func changeSchema(_ write: any PendingWrite, number: Int) {
    do {
      try session.control("PRAGMA foreign_keys = OFF")
      defer { session.forgetStatements() }
      try session.control("BEGIN IMMEDIATE")
      if write.perform(in: Transaction(session: session)) {
        try checkReferences(number: number)
        try session.control("COMMIT")
      } else {
        session.rollback()
      }
      try session.control("PRAGMA foreign_keys = ON")
    } catch {
      session.rollback()
      // Setting it fails only inside a transaction, and there is none.
      try? session.control("PRAGMA foreign_keys = ON")
      write.refuse(error)
      return
    }
    write.answer()
  }

  private func checkReferences(number: Int) throws {
    var broken: String?
    try session.query("PRAGMA foreign_key_check") { row in
      broken = try row.get(0) as String
      return false
    }
    if let broken { throw DatabaseError.migration(.brokenReference(number: number, table: broken)) }
  }
}
