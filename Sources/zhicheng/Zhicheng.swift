import ArgumentParser

/// The command of the platform.
@main
struct Zhicheng: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhicheng", abstract: "职称服务平台：一个程序，一个数据目录。", subcommands: [Serve.self, Check.self, Demo.self, Bench.self])
}
