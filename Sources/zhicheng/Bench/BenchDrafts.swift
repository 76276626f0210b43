import ArgumentParser
import Database
import Foundation
import Portal
import Services
import Storage
import Titles

/// Makes applicants with complete drafts and sessions, and writes what a client needs to submit them: application,
/// session cookie, form token, a line each.
struct BenchDrafts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "drafts", abstract: "准备可以提交的申报书。")

  @OptionGroup var place: BenchPlatform
  @Option var count = 1_000
  @Option var employers = 100
  @Option(help: "写入申报书、会话和表单令牌的文件。") var out: String

  func run() async throws {
    let (platform, keys) = try await place.open()
    let ground = try await ScaleGround.make(employers: employers, on: platform)
    let ready = try await ScaleService(platform: platform, ground: ground).addDrafts(0..<count)
    let settings = PortalSettings(key: keys.tokens)
    let lines = ready.map { one in
      let token = settings.formToken(session: one.token.text)
      return [one.applicant.application.rawValue, one.token.text, token].joined(separator: "\t")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: out))
    await platform.store.database.close()
  }
}
