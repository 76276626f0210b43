import Database
import Storage
public import Titles

/// 账号管理 of the security administrator: who has an account, and whether it may sign in. Passwords are neither shown nor
/// set here; their owners do that.
public struct AccountControlService: Sendable {
  private let platform: Platform
  private let accounts: AccountRepository
  private let service: AccountService
  private let sessions = SessionRepository()
  private let throttles = ThrottleRepository()
  private let audit: AuditLog

  /// Works on this platform.
  ///
  /// - Parameter accounts: knows by what name failures at sign-in are counted, and when a session has ended.
  public init(platform: Platform, accounts service: AccountService) {
    self.platform = platform
    self.service = service
    accounts = AccountRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page of the list, the newest first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(
    _ filter: AccountFilter, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<ControlledAccount> {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    var query = AccountQuery()
    query.text = TextRules.cleaned(filter.text)
    query.door = filter.door
    query.isLocked = filter.isLocked
    let since = platform.clock.now().adding(seconds: -SessionLimits.idle)
    return try await platform.store.database.read { [query] reader in
      let found = try accounts.accounts(query, seenSince: since, in: window, reader)
      return found
    }
  }

  /// One account.
  ///
  /// - Throws: `NotFound` where there is none, `Refusal` where the menu is another administrator's.
  public func file(of account: AccountID, for viewer: Viewer) async throws -> AccountFile {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    let now = platform.clock.now()
    let (row, until, since) = try await platform.store.database.read { reader in
      let row = try load(account, now, reader)
      let standing = try throttles.standing(of: service.throttleSubject(ofName: row.username), in: reader)
      return (row, standing, try service.secondFactor.factors.factor(of: account, in: reader)?.confirmedAt)
    }
    let isThrottled = SignInThrottle.wait(until, .name, now: now) != nil
    return AccountFile(
      account: row, sessions: try await service.openSessions(of: account),
      throttledUntil: isThrottled ? until?.blockedUntil : nil, secondFactorSince: since, isOwn: account == viewer.account)
  }

  /// Locks an account: its sessions end, and nobody signs in with it before it is unlocked.
  ///
  /// - Throws: `Refusal` at the field `reason`, for the viewer's own account, or where it is locked already.
  public func lock(_ account: AccountID, reason text: String, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "锁定原因")
    guard account != viewer.account else {
      throw Refusal("own-account", "不能锁定您自己的账号，请由另一位安全管理员办理。")
    }
    try await change(account, by: viewer) { transaction, now in
      guard try accounts.lock(account, reason: reason, at: now, in: transaction) else {
        throw Refusal("account-locked", "该账号已经锁定，不需要重复操作。")
      }
      let ended = try sessions.endAll(of: account, but: nil, in: transaction)
      try audit.append(
        "account.lock", on: account.rawValue, by: viewer.account, detail: "结束 \(ended) 个登录；\(reason)", at: now,
        in: transaction)
    }
  }

  /// Unlocks an account, and forgives failures at sign-in.
  ///
  /// - Throws: `Refusal` where neither has locked it.
  public func unlock(_ account: AccountID, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    try await change(account, by: viewer) { transaction, now in
      let username = try load(account, now, transaction).username
      let subject = service.throttleSubject(ofName: username)
      let standing = try throttles.standing(of: subject, in: transaction)
      let wasLocked = try accounts.unlock(account, in: transaction)
      guard wasLocked || SignInThrottle.wait(standing, .name, now: now) != nil else {
        throw Refusal("account-open", "该账号没有锁定，不需要解锁。")
      }
      try throttles.remove(subject, in: transaction)
      try audit.append("account.unlock", on: account.rawValue, by: viewer.account, at: now, in: transaction)
    }
  }

  /// Ends all sessions of an account, and says how many there were.
  ///
  /// - Throws: `Refusal` for the viewer's own account: 账号安全 is the place for that.
  public func endSessions(of account: AccountID, by viewer: Viewer) async throws -> Int {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    guard account != viewer.account else {
      throw Refusal("own-account", "这是您自己的账号，请在“账号安全”中退出其他登录。")
    }
    return try await change(account, by: viewer) { transaction, now in
      let count = try sessions.endAll(of: account, but: nil, in: transaction)
      try audit.append(
        "account.end-sessions", on: account.rawValue, by: viewer.account, detail: "sessions \(count)", at: now,
        in: transaction)
      return count
    }
  }

  /// Takes the second factor of an account away, whose owner has lost it and was identified otherwise; they sign in with the
  /// password alone then. Their sessions end.
  ///
  /// - Throws: `Refusal` at the field `factorReason`, for the viewer's own account, or where there is none.
  public func removeSecondFactor(of account: AccountID, reason text: String, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.accounts), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "解除原因", field: "factorReason")
    guard account != viewer.account else {
      throw Refusal("own-account", "这是您自己的账号，请在“账号安全”中关闭二次验证，或由另一位安全管理员办理。")
    }
    try await change(account, by: viewer) { transaction, now in
      guard try service.secondFactor.factors.remove(account, in: transaction) else {
        throw Refusal("second-factor-off", "该账号没有开启二次验证，不需要解除。")
      }
      _ = try sessions.endAll(of: account, but: nil, in: transaction)
      try audit.append(
        "account.second-factor-removed", on: account.rawValue, by: viewer.account, detail: reason, at: now, in: transaction)
    }
  }

  private func load(_ account: AccountID, _ now: Moment, _ reader: Reader) throws -> ControlledAccount {
    let since = now.adding(seconds: -SessionLimits.idle)
    guard let row = try accounts.row(of: account, seenSince: since, in: reader) else { throw NotFound("账号") }
    return row
  }

  private func change<Value: Sendable>(
    _ account: AccountID, by viewer: Viewer, _ body: @escaping @Sendable (Transaction, Moment) throws -> Value
  ) async throws -> Value {
    let now = platform.clock.now()
    return try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.accounts, of: viewer, platform.store, transaction)
      _ = try load(account, now, transaction)
      return try body(transaction, now)
    }
  }
}
