import ArgumentParser
import Services

/// Puts a backup into an empty folder and database.
struct RestoreBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "把备份恢复到空的数据目录和数据库；数据目录中可以先放好密钥文件。")

  @OptionGroup var folder: DataFolder

  @Option(help: "备份所在的目录。")
  var from: String

  func run() async throws {
    let keyFile = folder.keyFile ?? "\(folder.path)/keys"
    let (manifest, keys) = try await StartProblem.explaining {
      try await Restore(
        from: from, data: folder.path, keys: folder.keyFile, database: folder.location(), attachments: folder.attachments()
      ).run()
    }
    print("已恢复 \(manifest.createdAt) 的备份：数据库（版本 \(manifest.schema)），附件和证书文件 \(manifest.files) 个。")
    switch keys {
    case .fitting: print("密钥文件 \(keyFile) 与数据库配套。请执行 zhicheng check data 检查，然后启动服务。")
    case .missing: print("备份中没有密钥文件：请把原来的密钥文件放到 \(keyFile)（权限 600），再执行 zhicheng check data 检查。")
    case .unusable: print("密钥文件 \(keyFile) 与备份不配套或不能使用，请换成原来的密钥文件（权限 600）；否则加密的内容无法读取。")
    }
  }
}
