import ArgumentParser
import Database
import Foundation
import Storage

/// Which folder of data a command works on: said by an option, else by the environment, as for `serve`.
struct DataFolder: ParsableArguments {
  @Option(help: "数据目录：数据库、密钥文件和附件。也可以用环境变量 ZHICHENG_DATA（或 DATA）设置。")
  var data: String?

  /// The folder.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    return data ?? environment["ZHICHENG_DATA"] ?? environment["DATA"] ?? "./var"
  }

  @Option(help: "数据库：postgresql://主机/库名 或 sqlite:文件路径；不指定时用数据目录中的文件。也可以用环境变量 DATABASE_URL 设置。")
  var database: String?

  /// The database, where it isn't the file in the folder.
  func location() throws -> DatabaseLocation? {
    try DataFolder.location(database ?? ProcessInfo.processInfo.environment["DATABASE_URL"])
  }

  /// The database that a line of configuration names; nil for none. The line isn't repeated in the error: a password may be
  /// part of it.
  static func location(_ line: String?) throws -> DatabaseLocation? {
    guard let line, !line.isEmpty else { return nil }
    guard let location = DatabaseLocation(line) else {
      throw ValidationError("数据库的地址（--database 或 DATABASE_URL）无法识别，应为 postgresql://用户@主机:端口/库名 或 sqlite:文件路径。")
    }
    return location
  }

  /// Where the attachments are kept.
  ///
  /// - Throws: `ValidationError`.
  func attachments() throws -> AttachmentPlace {
    try AttachmentPlace(validating: ProcessInfo.processInfo.environment)
  }

  /// The key file, where it doesn't lie in the folder.
  var keyFile: String? { ProcessInfo.processInfo.environment["ZHICHENG_KEY_FILE"] }
}
