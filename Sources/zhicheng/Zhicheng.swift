import ArgumentParser
import Services

/// The command of the platform.
@main
struct Zhicheng: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhicheng", abstract: "职称服务平台：一个程序，一个数据目录。", version: Program.version,
    subcommands: [
      Serve.self, Migrate.self, AppointAdministrator.self, MakeBackup.self, RestoreBackup.self, CopyDatabase.self,
      Check.self, Demo.self, Bench.self,
    ])
}
