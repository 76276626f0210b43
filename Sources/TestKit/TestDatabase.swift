public import Database
import Foundation

/// An empty database of the engine that the tests run on, gone when the test is.
public final class TestDatabase: Sendable {
  /// The database.
  public let database: Database
  /// Where it is.
  public let location: DatabaseLocation
  private let folder: String

  /// Opens one.
  public init(postgresql: PostgreSQLOptions = TestCluster.options) async throws {
    folder = NSTemporaryDirectory() + "database-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    switch TestEngine.current {
    case .sqlite: location = .sqlite(path: folder + "/main.db")
    case .postgresql: location = .postgresql(try await TestCluster.shared.database(migrated: false))
    }
    database = try await Database.open(location, postgresql: postgresql)
  }

  deinit {
    TestCluster.drop(location)
    try? FileManager.default.removeItem(atPath: folder)
  }
}

extension TestDatabase {
  /// The type of a column of bytes.
  public var bytesType: SQL {
    switch TestEngine.current {
    case .sqlite: "BLOB"
    case .postgresql: "BYTEA"
    }
  }

  /// What the engine says, where each says it in its own words.
  public func words(_ sqlite: String, _ postgresql: String) -> String {
    TestEngine.current == .sqlite ? sqlite : postgresql
  }
}

extension TestDatabase {
  /// The database's name on the cluster, empty for a file.
  public var name: String {
    guard case .postgresql = location else { return "" }
    return String(location.description.split(separator: "/").last ?? "")
  }
}
