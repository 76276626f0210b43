import ArgumentParser

/// `zhicheng check`: whether the data is sound; `zhicheng check workflow`: the table of the workflow.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查数据是否完整一致；不修改任何内容，可以在服务运行时执行。", subcommands: [CheckData.self, CheckWorkflow.self, CheckSchema.self],
    defaultSubcommand: CheckData.self)
}
