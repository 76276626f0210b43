import ArgumentParser
import Foundation

/// Which folder of data a command works on: said by an option, else by the environment, as for `serve`.
struct DataFolder: ParsableArguments {
  @Option(help: "数据目录：数据库、密钥文件和附件。也可以用环境变量 ZHICHENG_DATA（或 DATA）设置。")
  var data: String?

  /// The folder.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    return data ?? environment["ZHICHENG_DATA"] ?? environment["DATA"] ?? "./var"
  }

  /// The key file, where it doesn't lie in the folder.
  var keyFile: String? { ProcessInfo.processInfo.environment["ZHICHENG_KEY_FILE"] }
}
