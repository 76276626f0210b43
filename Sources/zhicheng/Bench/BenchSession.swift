import ArgumentParser
import Database
import Foundation
import Portal
import Services
import Storage
import Titles

/// Gives a session to an account, and prints the account's unit, the cookie and the form token.
struct BenchSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "session", abstract: "为一个虚构账号建立会话。")

  @OptionGroup var place: BenchPlatform
  @Option var username: String

  func run() async throws {
    let (platform, keys) = try await place.open()
    let accounts = AccountRepository(vault: platform.store.vault)
    let username = username
    let (account, token) = try await platform.store.database.write { transaction in
      guard let account = try accounts.account(named: username, in: transaction) else { throw NotFound("账号") }
      let token = try SessionRepository().open(for: account.id, at: platform.clock.now(), in: transaction)
      return (account, token)
    }
    let form = PortalSettings(key: keys.tokens).formToken(session: token.text)
    print([account.unit?.rawValue ?? "", token.text, form].joined(separator: "\t"))
    await platform.store.database.close()
  }
}
