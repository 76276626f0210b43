import Database
import Foundation
import TestKit
import Testing

@Suite(.enabled(if: TestEngine.current == .sqlite)) struct LimitsTests {
  @Test func aFullQueueRefusesAndLaterWorksAgain() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(sqlite: folder.file("main.db"), options: DatabaseOptions(readers: 1, queueLimit: 2))
    try await database.write { tx in try tx.run("CREATE TABLE t (n INTEGER)") }
    let gate = DispatchSemaphore(value: 0)
    let started = AsyncStream<Void>.makeStream()
    async let holder: Void = database.write { _ in
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    let outcomes = await withTaskGroup(of: DatabaseError?.self) { group in
      for n in 1...5 {
        group.addTask {
          do {
            try await database.write { tx in try tx.run("INSERT INTO t VALUES (\(n))") }
            return nil
          } catch { return error as? DatabaseError }
        }
      }
      // Those that are refused answer while the thread is still held; only then may it go on.
      var outcomes: [DatabaseError?] = []
      for await outcome in group {
        outcomes.append(outcome)
        if outcomes.count == 3 { gate.signal() }
      }
      return outcomes
    }
    try await holder
    #expect(outcomes.filter { $0 == .overloaded }.count == 3)
    #expect(outcomes.filter { $0 == nil }.count == 2)
    let rows: Int? = try await database.read { tx in try tx.value("SELECT COUNT(*) FROM t") }
    #expect(rows == 2)
  }

  @Test func closingCarriesOutWhatWaitsAndRefusesWhatComes() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("main.db")
    let database = try Database(sqlite: path)
    try await database.write { tx in try tx.run("CREATE TABLE t (n INTEGER)") }
    await database.close()
    await #expect(throws: DatabaseError.closed) { try await database.write { tx in try tx.run("INSERT INTO t VALUES (1)") } }
    await #expect(throws: DatabaseError.closed) { try await database.read { tx in try tx.exists("SELECT 1 FROM t") } }
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    await database.close()
  }

  @Test func aLockHeldElsewhereIsBusy() async throws {
    let folder = try TemporaryFolder()
    let options = DatabaseOptions(busyTimeout: 0.01)
    let first = try Database(sqlite: folder.file("main.db"), options: options)
    let second = try Database(sqlite: folder.file("main.db"), options: options)
    try await first.write { tx in try tx.run("CREATE TABLE t (n INTEGER)") }
    let gate = DispatchSemaphore(value: 0)
    let started = AsyncStream<Void>.makeStream()
    async let holder: Void = first.write { _ in
      started.continuation.finish()
      gate.wait()
    }
    for await _ in started.stream {}
    await #expect(throws: DatabaseError.busy) { try await second.write { tx in try tx.run("INSERT INTO t VALUES (1)") } }
    gate.signal()
    try await holder
    try await second.write { tx in try tx.run("INSERT INTO t VALUES (1)") }
  }

  @Test func whatIsNoDatabaseIsCorrupt() throws {
    let folder = try TemporaryFolder()
    try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: folder.file("main.db")))
    #expect(throws: DatabaseError.corrupt) { try Database(sqlite: folder.file("main.db")) }
  }

  @Test func aFolderThatIsMissingCannotBeOpened() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DatabaseError.cannotOpen) { try Database(sqlite: folder.file("nowhere/main.db")) }
  }

  @Test func aFullDatabaseIsDiskFullAndWorksOnAfterwards() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(sqlite: folder.file("main.db"))
    try await database.write { tx in try tx.run("CREATE TABLE t (n INTEGER, filler BLOB)") }
    // SQLite's own page limit answers SQLITE_FULL just as a full disk does.
    try await database.write { tx in _ = try tx.all("PRAGMA max_page_count = 20") { try $0.get(0) as Int } }
    await #expect(throws: DatabaseError.diskFull) {
      try await database.write { tx in try tx.run("INSERT INTO t VALUES (1, zeroblob(1000000))") }
    }
    try await database.write { tx in try tx.run("INSERT INTO t VALUES (2, NULL)") }
    let rows: [Int] = try await database.read { tx in try tx.all("SELECT n FROM t") { try $0.get(0) } }
    #expect(rows == [2])
  }

  @Test func aBackupIsTheWholeDatabaseAtOneMoment() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(sqlite: folder.file("main.db"))
    try await database.write { tx in
      try tx.run("CREATE TABLE t (n INTEGER)")
      for n in 1...500 { try tx.run("INSERT INTO t VALUES (\(n))") }
    }
    try await database.backup(to: folder.file("copy.db"))
    try await database.write { tx in try tx.run("DELETE FROM t") }
    let copy = try Database(sqlite: folder.file("copy.db"))
    let found = try await copy.read { tx in
      (try tx.value("SELECT COUNT(*) FROM t") as Int?, try tx.value("PRAGMA integrity_check") as String?)
    }
    #expect(found == (500, "ok"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("copy.db.partial")))
    await #expect(throws: DatabaseError.cannotOpen) { try await database.backup(to: folder.file("copy.db")) }
  }
}
