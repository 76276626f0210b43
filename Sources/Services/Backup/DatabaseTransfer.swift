public import Database
import Foundation
import Storage

/// Moves a platform's database to another engine: a trial on SQLite becomes a system on PostgreSQL, or the other way.
public struct DatabaseTransfer: Sendable {
  private let source: DatabaseLocation
  private let target: DatabaseLocation

  /// From one database to another.
  public init(from source: DatabaseLocation, to target: DatabaseLocation) {
    self.source = source
    self.target = target
  }

  /// Brings the target to this program's schema, copies every row and compares the two afterwards.
  ///
  /// - Throws: `CopyError`, `DatabaseError`, `StoreProblem`; the target has no rows then.
  public func run() async throws -> TransferReport {
    let migrations = try ShippedData.migrations()
    if case .sqlite(let path) = source, !FileManager.default.fileExists(atPath: path) { throw StoreProblem.noDatabase(path) }
    let from = try await PlatformPlaces(folder: ".", keys: nil, database: source).openDatabase(DatabaseOptions(), .bulk)
    do {
      let found = try await from.schemaNumber()
      guard found == migrations.count else { throw StoreProblem.otherSchema(found: found, known: migrations.count) }
      let report = try await fill(from, migrations)
      await from.close()
      return report
    } catch {
      await from.close()
      throw error
    }
  }

  private func fill(_ from: Database, _ migrations: [Migration]) async throws -> TransferReport {
    let to = try await PlatformPlaces(folder: ".", keys: nil, database: target).openDatabase(DatabaseOptions(), .bulk)
    do {
      try await to.migrate(migrations)
      try await from.copy(to: to)
      async let before = from.contents()
      async let after = to.contents()
      let report = TransferReport(source: try await before, target: try await after)
      await to.close()
      return report
    } catch {
      await to.close()
      throw error
    }
  }
}
