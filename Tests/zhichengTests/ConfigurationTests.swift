import ArgumentParser
import Foundation
import Testing

@testable import zhicheng

/// `docs/configuration.md` names every option and every variable that the program reads.
@Suite struct ConfigurationTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  private func document() throws -> String {
    try String(contentsOf: ConfigurationTests.root.appending(path: "docs/configuration.md"), encoding: .utf8)
  }

  private static func options(_ command: any ParsableCommand.Type) -> Set<String> {
    Set(command.helpMessage().matches(of: /--[a-z][a-z-]*/).map { String($0.output) }).subtracting(["--help", "--version"])
  }

  /// The commands that users call, by name.
  private static let commands: [(name: String, type: any ParsableCommand.Type)] = [
    ("migrate", Migrate.self), ("administrator", AppointAdministrator.self), ("backup", MakeBackup.self),
    ("restore", RestoreBackup.self), ("copy", CopyDatabase.self),
    ("check data", CheckData.self), ("demo", Demo.self),
  ]

  @Test func everyOptionOfTheSiteHasARow() throws {
    let text = try document()
    let site = try #require(text.split(separator: "## The other commands").first)
    let named = Set(site.matches(of: /(?m)^\| `(--[a-z-]+)` \|/).map { String($0.output.1) })
    #expect(named == ConfigurationTests.options(Serve.self))
  }

  @Test func everyOptionOfEveryOtherCommandIsInItsRow() throws {
    let lines = try document().split(separator: "\n")
    for (name, type) in ConfigurationTests.commands {
      let row = try #require(lines.first { $0.hasPrefix("| `zhicheng \(name)` |") }, "\(name)")
      let named = Set(row.matches(of: /`(--[a-z-]+)`/).map { String($0.output.1) })
      #expect(named == ConfigurationTests.options(type), "\(name)")
    }
    let shown = Set(Zhicheng.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName })
    #expect(shown == Set(ConfigurationTests.commands.map { String($0.name.prefix { $0 != " " }) } + ["serve"]))
  }

  @Test func everyVariableIsThereAndNoneThatIsNotRead() throws {
    var read: Set<String> = []
    let sources = ConfigurationTests.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/TestKit/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      read.formUnion(
        text.matches(of: /"(ZHICHENG_[A-Z_]+|AWS_[A-Z_]+|DATABASE_URL|ATTACHMENTS|PORT|DATA)"/).map { String($0.output.1) })
    }
    let text = try document()
    let named = text.matches(of: /`(ZHICHENG_[A-Z_]+|AWS_[A-Z_]+|DATABASE_URL|ATTACHMENTS|PORT|DATA)`/).map {
      String($0.output.1)
    }
    #expect(Set(named) == read)
    #expect(read.count > 15)
  }
}
