public import Database
import Storage

/// Brings a database to this program's schema without starting the site. Where several do it at once, one changes the
/// schema and the others wait.
public struct SchemaUpgrade: Sendable {
  private let places: PlatformPlaces

  /// Upgrades the database of a folder of data, or the one that is named.
  public init(folder: String, database: DatabaseLocation? = nil) {
    places = PlatformPlaces(folder: folder, keys: nil, database: database)
  }

  /// Upgrades it.
  ///
  /// - Returns: the number of the last migration before and after.
  /// - Throws: `DatabaseError`, `StoreProblem`.
  public func run() async throws -> (before: Int, after: Int) {
    if case .sqlite = places.database { try places.makeFolder() }
    let database = try await places.openDatabase(DatabaseOptions(busyTimeout: 600), .bulk)
    do {
      let before = try await database.schemaNumber()
      try await database.migrate(try ShippedData.migrations())
      let after = try await database.schemaNumber()
      await database.close()
      return (before, after)
    } catch {
      await database.close()
      throw error
    }
  }
}
