import ArgumentParser
import Services

/// Makes a backup, also while the site is running. It ends with 0 where everything is in it, with 1 where files in it are
/// damaged, and with 2 where none was made.
struct MakeBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份数据库和附件，可以在服务运行时执行；密钥文件不在备份中，须另行保存。")

  @OptionGroup var folder: DataFolder

  @Option(help: "备份写入的目录，须是新的或空的。")
  var to: String

  func run() async throws {
    let (manifest, damaged) = try await StartProblem.explaining {
      try await Backup.make(of: folder.path, database: folder.location(), attachments: folder.attachments(), to: to)
    }
    print("已备份到 \(to)：数据库（版本 \(manifest.schema)），附件和证书文件 \(manifest.files) 个，共 \(manifest.bytes) 字节。")
    print("密钥文件 \(folder.keyFile ?? "\(folder.path)/keys") 不在备份中，请另行妥善保存；没有它，备份中加密的内容无法读取。")
    guard !damaged.isEmpty else { return }
    print("有 \(damaged.count) 个文件的内容与登记的摘要不符，请从以前的备份中找回：\(damaged.joined(separator: "、"))")
    throw ExitCode(1)
  }
}
