internal import Foundation

/// A copy of a whole PostgreSQL database in one consistent state, made by `pg_dump` of Debian's postgresql-client in its
/// custom format, which `pg_restore` reads.
struct PostgreSQLBackup {
  private let address: PostgreSQLAddress

  init(_ address: PostgreSQLAddress) {
    self.address = address
  }

  /// Writes the copy to a new file. Blocks until it is done.
  func run(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw DatabaseError.cannotOpen }
    let partial = path + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pg_dump", "--format=custom", "--no-password", "--file=\(partial)"]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      try? FileManager.default.removeItem(atPath: partial)
      throw DatabaseError.other(code: "pg_dump \(process.terminationStatus)")
    }
    try DurableFile.move(partial, to: path)
  }

  /// Where to connect to, out of sight of whoever lists the machine's processes.
  private var environment: [String: String] {
    let names = [
      "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD",
      "dbname": "PGDATABASE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT",
      "sslkey": "PGSSLKEY", "target_session_attrs": "PGTARGETSESSIONATTRS", "passfile": "PGPASSFILE",
    ]
    return Dictionary(
      uniqueKeysWithValues: address.parameters.compactMap { key, value in names[key].map { ($0, value) } })
  }
}
