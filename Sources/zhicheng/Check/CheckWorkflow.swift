import ArgumentParser
import Titles

/// Prints the table of the workflow, which is `docs/workflow.md`.
struct CheckWorkflow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "workflow", abstract: "打印流程表（Markdown），即 docs/workflow.md 的内容。")

  func run() {
    print(Workflow.markdown, terminator: "")
  }
}
