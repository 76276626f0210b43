import Database
import Storage
import Titles

extension AccountService {
  /// Signs in and answers the session's token (43 characters), which only the browser keeps.
  ///
  /// The attempt is counted before the password is looked at, so that many at once gain nothing.
  ///
  /// - Throws: `Refusal` with code `sign-in-failed` (never telling which of name and password was wrong),
  ///   `sign-in-locked`, `sign-in-slowed`, `wrong-door`, `account-locked`, `unit-suspended`, `username-missing`,
  ///   `password-missing`; ``CodeNeeded`` where the account has a second factor.
  public func signIn(_ request: SignInRequest) async throws -> String {
    let username = TextRules.halfWidth(TextRules.cleaned(request.username)).lowercased()
    var missing: [Reason] = []
    if username.isEmpty { missing.append(Reason("username-missing", "请填写用户名。", field: "username")) }
    if request.password.isEmpty { missing.append(Reason("password-missing", "请填写密码。", field: "password")) }
    guard missing.isEmpty else { throw Refusal(missing) }
    let failures = try await count(username, request.address)
    let (found, hasFactor) = try await platform.store.database.read { reader in
      let found = try accounts.account(named: username, in: reader)
      return (found, try found.map { try secondFactor.factors.isOn($0.id, in: reader) } ?? false)
    }
    guard let account = found, try await isRight(request.password, account) else {
      if found == nil { try await hasher.dummyVerify(request.password) }
      throw AccountService.failed(failures)
    }
    guard account.door == request.door else {
      try await forgive(username, request.address)
      throw AccountService.wrongDoor(account.door)
    }
    if hasFactor, let ticket = try await ticket(for: account, username, request.address) { throw CodeNeeded(ticket: ticket) }
    return try await begin(account, username, request).text
  }

  private func isRight(_ password: String, _ account: StoredAccount) async throws -> Bool {
    // Longer than any password may be: nothing is hashed for it.
    guard password.utf8.count <= 1024 else { return false }
    return try await hasher.verify(password, against: account.passwordHash)
  }

  /// Counts the attempt as a failure and answers how many there are of the name.
  private func count(_ username: String, _ address: String) async throws -> Int {
    let now = platform.clock.now()
    let name = throttleSubject(ofName: username)
    let source = throttleSubject(ofAddress: address)
    return try await platform.store.database.write { transaction in
      let ofName = try throttles.standing(of: name, in: transaction)
      if let seconds = SignInThrottle.wait(ofName, .name, now: now) { throw AccountService.locked(seconds) }
      if let source {
        let standing = try throttles.standing(of: source, in: transaction)
        if let seconds = SignInThrottle.wait(standing, .address, now: now) { throw AccountService.slowed(seconds) }
        try throttles.put(SignInThrottle.failed(standing, .address, now: now), for: source, in: transaction)
      }
      let after = SignInThrottle.failed(ofName, .name, now: now)
      try throttles.put(after, for: name, in: transaction)
      return after.failures
    }
  }

  private func forgive(_ username: String, _ address: String) async throws {
    try await platform.store.database.write { transaction in
      try forgive(username, address, in: transaction)
    }
  }

  /// A right password: the name starts anew, the address gets its one attempt back.
  func forgive(_ username: String, _ address: String, in transaction: Transaction) throws {
    try throttles.remove(throttleSubject(ofName: username), in: transaction)
    guard let source = throttleSubject(ofAddress: address) else { return }
    guard var standing = try throttles.standing(of: source, in: transaction) else { return }
    standing.failures -= 1
    standing.blockedUntil = min(standing.blockedUntil, platform.clock.now())
    if standing.failures <= 0 {
      try throttles.remove(source, in: transaction)
    } else {
      try throttles.put(standing, for: source, in: transaction)
    }
  }

  private func begin(_ account: StoredAccount, _ username: String, _ request: SignInRequest) async throws -> Token {
    let now = platform.clock.now()
    let token = Token()
    let rehashed = hasher.needsRehash(account.passwordHash) ? try await hasher.hash(request.password) : nil
    let place = SessionPlace(address: request.address, agent: request.agent)
    try await platform.store.database.write { transaction in
      try open(token, of: account, at: place, now, transaction)
      try forgive(username, request.address, in: transaction)
      if let rehashed { try accounts.setPassword(rehashed, of: account.id, in: transaction) }
    }
    return token
  }

  /// Lets nobody in with an account that is locked, or whose unit is suspended.
  func refuseClosed(_ account: StoredAccount, _ reader: Reader) throws {
    if let locked = try AccountService.lock(of: account.id, accounts, reader) { throw locked }
    if let unit = account.unit, try seats.seat(of: unit, in: reader) == nil {
      throw try AccountService.suspended(unit, units, reader)
    }
  }

  private static func failed(_ failures: Int) -> Refusal {
    let left = SignInThrottle.nameLimit - failures
    guard left > 0 else { return locked(15 * 60) }
    let hint = left <= 2 ? "再连续失败\(left)次，该用户名将锁定15分钟。" : ""
    return Refusal("sign-in-failed", "用户名或密码不正确，请检查后重新输入。\(hint)")
  }

  private static func locked(_ seconds: Int) -> Refusal {
    let minutes = (seconds + 59) / 60
    return Refusal("sign-in-locked", "该用户名连续登录失败次数过多，已暂时锁定，请在\(minutes)分钟后再试，或点击“忘记密码”重置密码。")
  }

  private static func slowed(_ seconds: Int) -> Refusal {
    Refusal("sign-in-slowed", "您所在的网络登录失败次数较多，请在\(seconds)秒后再试。")
  }

  /// Only who knows the password reads this.
  private static func wrongDoor(_ door: Door) -> Refusal {
    Refusal("wrong-door", "该账号属于另一类用户，请从“\(door.label)”登录。")
  }

  /// Only who knows the password reads this.
  private static func lock(
    of account: AccountID, _ accounts: AccountRepository, _ reader: Reader
  ) throws -> Refusal? {
    guard try accounts.account(account, in: reader)?.lockedAt != nil else { return nil }
    return Refusal("account-locked", "该账号已被平台的安全管理员锁定，不能登录。如有疑问，请联系市职改办。")
  }

  private static func suspended(_ unit: UnitID, _ units: UnitRepository, _ reader: Reader) throws -> Refusal {
    guard let into = try units.suspension(of: unit, in: reader)?.mergedInto, let name = try units.name(of: into, in: reader)
    else { return Refusal("unit-suspended", "该单位已被暂停使用本平台，请联系市职改办。") }
    return Refusal("unit-suspended", "该单位已并入“\(name)”，请用“\(name)”的法人账号登录；如有疑问，请联系市职改办。")
  }
}
