import Database
import Foundation
import Storage
import Testing

/// The migrations lead to exactly the schema that `docs/schema.sql` shows: a change of it is seen in review.
@Suite struct SchemaTests {
  @Test func theMigrationsLeadToTheCommittedSchema() async throws {
    let folder = NSTemporaryDirectory() + "zhicheng-schema-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let committed = try String(contentsOf: root.appending(path: "docs/schema.sql"), encoding: .utf8)
    let database = try Database(sqlite: folder + "/schema.db")
    try await database.migrate(try ShippedData.migrations())
    let dump = try await database.schemaDump()
    await database.close()
    #expect(dump == committed, "write it anew: zhicheng check schema > docs/schema.sql")
  }
}
