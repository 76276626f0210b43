import ArgumentParser
import Database
import Foundation
import Services

/// Copies the database to another engine. It ends with 0 where both hold the same afterwards, with 1 where they differ, and
/// with 2 where nothing was copied.
struct CopyDatabase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "把一个数据库的全部内容复制到另一个空的数据库，例如从 SQLite 换到 PostgreSQL；请先停止服务。附件和密钥文件不变。")

  @Option(help: "来源：sqlite:文件路径 或 postgresql://用户@主机/库名。")
  var from: String

  @Option(help: "目标，须是空的：sqlite:文件路径 或 postgresql://用户@主机/库名。")
  var to: String

  func run() async throws {
    guard let source = try DataFolder.location(from), let target = try DataFolder.location(to) else {
      throw ValidationError("请用 --from 和 --to 指定来源和目标数据库。")
    }
    guard source != target else { throw ValidationError("来源和目标是同一个数据库。") }
    let report = try await StartProblem.explaining { try await DatabaseTransfer(from: source, to: target).run() }
    print("表、来源行数、目标行数、内容摘要：\n\(report.text)")
    guard report.isEqual else {
      FileHandle.standardError.write(Data("来源和目标不一致：复制期间来源有改动。请停止服务，清空目标数据库后重新复制。\n".utf8))
      throw ExitCode(1)
    }
    print("已复制 \(report.lines.count) 张表，来源和目标一致。")
  }
}
