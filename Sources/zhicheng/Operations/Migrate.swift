import ArgumentParser
import Services

/// Brings the database up to this program's schema, before or while nodes are started.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把数据库升级到本程序的版本；多个节点同时执行时，一个升级，其他等待。serve 启动时也会自动升级。")

  @OptionGroup var folder: DataFolder

  func run() async throws {
    let (before, after) = try await StartProblem.explaining {
      try await SchemaUpgrade(folder: folder.path, database: folder.location()).run()
    }
    print(before == after ? "数据库的版本是 \(after)，不需要升级。" : "数据库已从版本 \(before) 升级到版本 \(after)。")
  }
}
