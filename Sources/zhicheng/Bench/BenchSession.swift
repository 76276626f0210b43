import ArgumentParser
import Database
import Foundation
import Portal
import Services
import Storage
import Titles

/// Gives sessions to accounts, and prints each account's unit, cookie and form token, a line each.
struct BenchSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "session", abstract: "为虚构账号建立会话。")

  @OptionGroup var place: BenchPlatform
  @Argument(help: "账号。") var usernames: [String]

  func run() async throws {
    let (platform, keys) = try await place.open()
    let accounts = AccountRepository(vault: platform.store.vault)
    let settings = PortalSettings(key: keys.tokens)
    for username in usernames {
      let (account, token) = try await platform.store.database.write { transaction in
        guard let account = try accounts.account(named: username, in: transaction) else { throw NotFound("账号") }
        let token = try SessionRepository().open(for: account.id, at: platform.clock.now(), in: transaction)
        return (account, token)
      }
      print([account.unit?.rawValue ?? "", token.text, settings.formToken(session: token.text)].joined(separator: "\t"))
    }
    await platform.store.database.close()
  }
}
