import Database
import Storage
import Titles

extension AccountService {
  /// Changes the password; the viewer's other sessions end.
  ///
  /// - Throws: `Refusal` at the fields `current`, `password`, `passwordAgain`; wrong ones count like failures at sign-in.
  public func changePassword(_ change: PasswordChange, of session: SignedInSession) async throws {
    let id = session.viewer.account
    let stored = try await platform.store.database.read { reader in try accounts.account(id, in: reader) }
    guard let stored else { throw NotFound("账号") }
    let problems = AccountService.problems(ofPassword: change.password, change.passwordAgain, username: stored.username)
    guard problems.isEmpty else { throw Refusal(problems) }
    // Asked before anything is counted: whoever typed the right password twice has failed at nothing.
    guard change.current != change.password else {
      throw Refusal("password-unchanged", "新密码与原密码相同，请设置不同的密码。", field: "password")
    }
    try await confirm(change.current, label: "原密码", of: stored)
    try await set(change.password, of: stored, keeping: session.id, action: "account.password-changed")
  }

  /// Sends a code to the mobile number of the account with this name, if there is one. The answer is the same either
  /// way; within a minute no second code is sent, and no more than ``TextMessageRules/perDay`` a day.
  ///
  /// - Throws: `Refusal` with code `username-missing` or `sign-in-slowed`.
  public func requestReset(_ username: String, address: String) async throws {
    let name = TextRules.halfWidth(TextRules.cleaned(username)).lowercased()
    guard !name.isEmpty else { throw Refusal("username-missing", "请填写用户名。", field: "username") }
    let now = platform.clock.now()
    let code = CodeRules.makeCode()
    let id: MessageID = platform.store.ids.make()
    try await countAddress(address)
    try await platform.store.database.write { transaction in
      guard let account = try accounts.account(named: name, in: transaction) else { return }
      let old = try codes.code(of: account.id, in: transaction)
      let isRecent = CodeRules.isRecent(old, now)
      let isUsedUp = (old?.sent(on: now.day) ?? 0) >= TextMessageRules.perDay
      guard !isRecent, !isUsedUp, let mobile = try accounts.mobile(of: account.id, in: transaction) else { return }
      let expiry = now.adding(seconds: CodeRules.lifetime)
      try codes.put(codeHash(code, of: account.id), for: account.id, until: expiry, on: now.day, in: transaction)
      let values = ["platform": TextMessageRules.platformName, "code": code]
      let body = platform.reference.messages[.resetCode].filled(values).body
      try outbox.text(try MobileNumber(mobile), body, id, at: now, in: transaction)
      try audit.append("account.reset-requested", on: account.id.rawValue, by: nil, at: now, in: transaction)
    }
  }

  /// Sets a forgotten password anew with the code that was sent; all sessions end and a lock is lifted.
  ///
  /// - Throws: `Refusal` at the fields `username`, `code`, `password`, `passwordAgain`, or with code `sign-in-slowed`. A
  ///   wrong code, a code that has expired and a name that nobody has give the same answer.
  public func reset(_ entry: PasswordReset, address: String) async throws {
    let username = TextRules.halfWidth(TextRules.cleaned(entry.username)).lowercased()
    let code = TextRules.halfWidth(TextRules.cleaned(entry.code)).filter { $0 != " " }
    var reasons: [Reason] = []
    if username.isEmpty { reasons.append(Reason("username-missing", "请填写用户名。", field: "username")) }
    if code.isEmpty { reasons.append(Reason("code-missing", "请填写短信中的6位验证码。", field: "code")) }
    reasons += AccountService.problems(ofPassword: entry.password, entry.passwordAgain, username: username)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    try await countAddress(address)
    guard let account = try await redeem(code, username) else {
      throw Refusal("code-wrong", "验证码不正确或已失效，请检查后重新输入，或重新获取验证码。", field: "code")
    }
    try await set(entry.password, of: account, keeping: nil, action: "account.password-reset", address: address)
  }

  /// The account whose code this is; the code is used up. Nil where it is wrong, used up or too old.
  private func redeem(_ code: String, _ username: String) async throws -> StoredAccount? {
    let now = platform.clock.now()
    return try await platform.store.database.write { transaction -> StoredAccount? in
      guard let account = try accounts.account(named: username, in: transaction) else { return nil }
      guard let stored = try codes.code(of: account.id, in: transaction) else { return nil }
      guard stored.expiresAt > now, stored.attempts < CodeRules.attempts else { return nil }
      guard stored.hash == codeHash(code, of: account.id) else {
        try codes.countAttempt(of: account.id, in: transaction)
        return nil
      }
      try codes.void(of: account.id, in: transaction)
      return account
    }
  }

  private func set(
    _ password: String, of account: StoredAccount, keeping session: String?, action: String, address: String = ""
  ) async throws {
    let hash = try await hasher.hash(password)
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      try accounts.setPassword(hash, of: account.id, in: transaction)
      try forgive(account.username, address, in: transaction)
      _ = try sessions.endAll(of: account.id, but: session, in: transaction)
      try tickets.removeAll(of: account.id, in: transaction)
      try audit.append(action, on: account.id.rawValue, by: account.id, at: now, in: transaction)
    }
  }

  /// Asks for the password once more before something is changed. Somebody at an open session may not try out passwords
  /// without end either: the attempt is counted like one at sign-in, and whoever changes something with it forgives it.
  ///
  /// - Throws: `Refusal` at the field `current`.
  func confirm(_ password: String, label: String, of account: StoredAccount) async throws {
    guard !password.isEmpty else { throw Refusal("password-missing", "请填写\(label)。", field: "current") }
    try await countAttempt(at: account, label)
    guard try await hasher.verify(password, against: account.passwordHash) else {
      throw Refusal("password-wrong", "\(label)不正确，请重新输入。", field: "current")
    }
  }

  private func countAttempt(at account: StoredAccount, _ label: String) async throws {
    let now = platform.clock.now()
    let subject = throttleSubject(ofName: account.username)
    try await platform.store.database.write { transaction in
      let standing = try throttles.standing(of: subject, in: transaction)
      if let seconds = SignInThrottle.wait(standing, .name, now: now) {
        throw Refusal("sign-in-locked", "\(label)连续输入错误次数过多，请在\((seconds + 59) / 60)分钟后再试。", field: "current")
      }
      try throttles.put(SignInThrottle.failed(standing, .name, now: now), for: subject, in: transaction)
    }
  }

  /// Asking for codes and trying them is slowed down like failing at sign-in.
  private func countAddress(_ address: String) async throws {
    guard let source = throttleSubject(ofAddress: address) else { return }
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      let standing = try throttles.standing(of: source, in: transaction)
      if let seconds = SignInThrottle.wait(standing, .address, now: now) {
        throw Refusal("sign-in-slowed", "操作过于频繁，请在\(seconds)秒后再试。")
      }
      try throttles.put(SignInThrottle.failed(standing, .address, now: now), for: source, in: transaction)
    }
  }

  private func codeHash(_ code: String, of account: AccountID) -> String {
    platform.store.vault.lookup("reset-code:\(account.rawValue):\(code)")
  }
}
