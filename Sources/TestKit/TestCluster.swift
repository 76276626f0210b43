public import Database
import Foundation
import Services
import Storage
import Synchronization
import Titles

/// The PostgreSQL cluster of a test run and the databases in it.
public final class TestCluster: Sendable {
  /// There is no cluster; tests on PostgreSQL are run by `scripts/with-postgres`.
  public struct Missing: Error {}

  /// The cluster that the environment's `ZHICHENG_TEST_POSTGRESQL` leads to.
  public static let shared = TestCluster()

  /// How tests use their databases: few connections each, since many tests run at the same time.
  public static let options = PostgreSQLOptions(connections: 4)

  private let address: PostgreSQLAddress?
  private let admin: TestAdministration?
  private let template = Mutex<Task<String, any Error>?>(nil)

  private init() {
    address = ProcessInfo.processInfo.environment["ZHICHENG_TEST_POSTGRESQL"].flatMap { PostgreSQLAddress($0) }
    admin = ProcessInfo.processInfo.environment["ZHICHENG_TEST_POSTGRESQL"].map { TestAdministration($0) }
  }

  /// A new database: empty, or with the schema and the shipped data in it.
  public func database(migrated: Bool) async throws -> PostgreSQLAddress {
    guard let address, let admin else { throw Missing() }
    let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    if migrated {
      try await admin.run("CREATE DATABASE \(name) TEMPLATE \(try await migratedTemplate()) STRATEGY FILE_COPY")
    } else {
      try await admin.run("CREATE DATABASE \(name) TEMPLATE template0 STRATEGY FILE_COPY")
    }
    return address.with(database: name)
  }

  /// The folder where the cluster's socket is.
  public var socketFolder: String {
    let uri = ProcessInfo.processInfo.environment["ZHICHENG_TEST_POSTGRESQL"] ?? ""
    return uri.split(separator: "host=").last.map { String($0) } ?? ""
  }

  /// Runs a statement on the cluster, in no transaction, as its superuser.
  public func run(_ statement: String) async throws {
    guard let admin else { throw Missing() }
    try await admin.run(statement)
  }

  /// Removes a database in the background, whoever still uses it; a SQLite file goes with its folder.
  public static func drop(_ location: DatabaseLocation) {
    guard case .postgresql(let address) = location, let name = address.description.split(separator: "/").last else { return }
    Task { try? await shared.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
  }

  /// The database that others are copied from, made once.
  private func migratedTemplate() async throws -> String {
    let task = template.withLock { task in
      let new = task ?? Task { try await makeTemplate() }
      task = new
      return new
    }
    return try await task.value
  }

  private func makeTemplate() async throws -> String {
    let location = try await database(migrated: false)
    let folder = NSTemporaryDirectory() + "zhicheng-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = TestClock(Moment(milliseconds: 1_755_651_600_000))
    let platform = try await Platform.open(
      folder: folder, database: .postgresql(location), clock: clock.platformClock)
    // Every platform of a test has keys of its own.
    try await platform.store.database.write { try $0.run("DELETE FROM settings WHERE name = 'keys.proof'") }
    await platform.store.database.close()
    return String(location.description.split(separator: "/").last ?? "")
  }
}
