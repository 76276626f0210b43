import ArgumentParser
import Database
import Foundation
import Storage

/// Prints the schema that the migrations lead to, which is `docs/schema.sql`.
struct CheckSchema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "schema", abstract: "打印本程序的数据库结构，即 docs/schema.sql 的内容。")

  func run() async throws {
    let folder = NSTemporaryDirectory() + "zhicheng-schema-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try Database(sqlite: folder + "/schema.db")
    try await database.migrate(try ShippedData.migrations())
    print(try await database.schemaDump(), terminator: "")
    await database.close()
  }
}
