import Database
import Storage
import Titles

/// The second step of signing in, for accounts with a second factor.
extension AccountService {
  /// Seconds for which a ticket holds.
  public static let ticketLifetime: Int64 = 5 * 60

  /// Signs in with the code of the authenticator or a recovery code, after the password, and answers the session's token.
  ///
  /// - Throws: `Refusal` with code `ticket-ended` (the password is asked for again), and at the field `code`:
  ///   `code-missing`, `code-wrong`, `code-locked`; `account-locked` and `unit-suspended` as ``signIn(_:)``.
  public func signIn(_ entry: SecondFactorEntry) async throws -> String {
    guard !SecondFactorCheck.plain(entry.code).isEmpty else {
      throw Refusal("code-missing", "请填写身份验证器显示的6位验证码，或一个恢复码。", field: "code")
    }
    let (now, ticket, token) = (platform.clock.now(), Token(entry.ticket)?.hash, Token())
    let place = SessionPlace(address: entry.address, agent: entry.agent)
    let answer = try await platform.store.database.write { transaction -> SecondFactorCheck.Answer? in
      guard let ticket, let id = try tickets.account(of: ticket, at: now, in: transaction),
        let account = try accounts.account(id, in: transaction)
      else { return nil }
      let answer = try secondFactor.look(at: entry.code, of: id, at: now, in: transaction)
      guard answer == .code || answer == .recovery else { return answer }
      try tickets.remove(ticket, in: transaction)
      try open(token, of: account, at: place, now, transaction)
      if answer == .recovery {
        try audit.append("account.recovery-code-used", on: id.rawValue, by: id, at: now, in: transaction)
      }
      return answer
    }
    guard let answer else { throw Refusal("ticket-ended", "登录已超时，请重新输入用户名和密码。") }
    if let refusal = SecondFactorCheck.refusal(answer) { throw refusal }
    return token.text
  }

  /// A ticket for somebody whose password was right; nil where the account has no second factor.
  func ticket(for account: StoredAccount, _ username: String, _ address: String) async throws -> String? {
    let (now, token) = (platform.clock.now(), Token())
    return try await platform.store.database.write { transaction -> String? in
      guard try secondFactor.factors.isOn(account.id, in: transaction) else { return nil }
      try refuseClosed(account, transaction)
      try forgive(username, address, in: transaction)
      try tickets.insert(
        token.hash, for: account.id, until: now.adding(seconds: AccountService.ticketLifetime), in: transaction)
      return token.text
    }
  }

  /// Where a session begins.
  struct SessionPlace: Sendable {
    let address: String
    let agent: String
  }

  /// Begins a session.
  func open(
    _ token: Token, of account: StoredAccount, at place: SessionPlace, _ now: Moment, _ transaction: Transaction
  ) throws {
    try refuseClosed(account, transaction)
    let publicID: ID<SignedInSession> = platform.store.ids.make()
    try sessions.removeIdle(of: account.id, seenBefore: now.adding(seconds: -SessionLimits.idle), in: transaction)
    try sessions.insert(
      token.hash, publicID: publicID.rawValue, account: account.id, address: String(place.address.prefix(64)),
      agent: String(place.agent.prefix(200)), at: now, in: transaction)
    try audit.append("account.signed-in", on: account.id.rawValue, by: account.id, at: now, in: transaction)
  }
}
