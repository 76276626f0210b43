import Database
import Documents
public import Storage
public import Titles

/// 二次验证 of 账号安全: setting it up, recovery codes, switching it off; and asking a unit's users for it.
public struct SecondFactorService: Sendable {
  private let platform: Platform
  private let accounts: AccountService
  private var check: SecondFactorCheck { accounts.secondFactor }
  private let units = UnitRepository()
  private let random: any RandomSource

  /// Works on this platform.
  public init(platform: Platform, accounts: AccountService, random: any RandomSource = SystemRandom()) {
    self.platform = platform
    self.accounts = accounts
    self.random = random
  }

  /// How it stands with the viewer's account.
  public func state(of viewer: Viewer) async throws -> SecondFactorState {
    let account = viewer.account
    let (found, required) = try await platform.store.database.read { reader in
      let stored = try accounts.accounts.account(account, in: reader)
      let factor = try check.factors.factor(of: account, in: reader)
      let left = try check.factors.codesLeft(of: account, in: reader)
      let names = try viewer.seats.filter { try units.requiresSecondFactor($0.unit, in: reader) }.map(\.unitName)
      return ((username: stored?.username ?? "", factor: factor, left: left), names)
    }
    guard let factor = found.factor else { return SecondFactorState(step: .off, requiredBy: required) }
    if let since = factor.confirmedAt {
      return SecondFactorState(step: .on(since: since, codesLeft: found.left), requiredBy: required)
    }
    return SecondFactorState(step: .waiting(try key(factor.secret, found.username)), requiredBy: required)
  }

  /// Makes a secret for the viewer's authenticator, which waits for its first code.
  ///
  /// - Throws: `Refusal` at the field `current` for a wrong password, or where there is one already.
  public func begin(_ password: String, by viewer: Viewer) async throws {
    try await confirm(password, viewer)
    let (now, secret) = (platform.clock.now(), random.bytes(OneTimePassword.secretLength))
    try await platform.store.database.write { transaction in
      guard try check.factors.begin(secret, of: viewer.account, at: now, in: transaction) else {
        throw Refusal("second-factor-on", "二次验证已经开启，不需要再次设置；要换手机的，请先关闭，再重新设置。")
      }
    }
  }

  /// Confirms the secret by the first code, and answers ten recovery codes, which nobody can read again. The account's other
  /// sessions end.
  ///
  /// - Throws: `Refusal` at the field `code`.
  public func confirm(_ code: String, of session: SignedInSession) async throws -> [String] {
    guard !SecondFactorCheck.plain(code).isEmpty else {
      throw Refusal("code-missing", "请填写身份验证器显示的6位验证码。", field: "code")
    }
    let (now, account, codes) = (platform.clock.now(), session.viewer.account, SecondFactorCheck.makeCodes(random))
    let answer = try await platform.store.database.write { transaction -> SecondFactorCheck.Answer? in
      guard let factor = try check.factors.factor(of: account, in: transaction), factor.confirmedAt == nil else { return nil }
      let answer = try check.look(at: code, of: account, at: now, in: transaction)
      guard answer == .code, let used = try check.factors.factor(of: account, in: transaction) else { return answer }
      _ = try check.factors.confirm(account, step: used.lastStep, at: now, in: transaction)
      try check.factors.setCodes(codes, of: account, in: transaction)
      _ = try accounts.sessions.endAll(of: account, but: session.id, in: transaction)
      try accounts.audit.append("account.second-factor-on", on: account.rawValue, by: account, at: now, in: transaction)
      return answer
    }
    guard let answer else { throw Refusal("second-factor-not-waiting", "没有等待确认的设置，请重新开始设置。") }
    if let refusal = SecondFactorCheck.refusal(answer) { throw refusal }
    return codes
  }

  /// Puts ten new recovery codes in the place of the old ones.
  ///
  /// - Throws: `Refusal` at the field `current` for a wrong password, or where there is no second factor.
  public func renewCodes(_ password: String, by viewer: Viewer) async throws -> [String] {
    try await confirm(password, viewer)
    let (now, account, codes) = (platform.clock.now(), viewer.account, SecondFactorCheck.makeCodes(random))
    try await platform.store.database.write { transaction in
      guard try check.factors.isOn(account, in: transaction) else { throw SecondFactorService.isOff }
      try check.factors.setCodes(codes, of: account, in: transaction)
      try accounts.audit.append("account.recovery-codes", on: account.rawValue, by: account, at: now, in: transaction)
    }
    return codes
  }

  /// Switches it off.
  ///
  /// - Throws: `Refusal` at the field `current` for a wrong password, where there is none, or a unit asks for it.
  public func end(_ password: String, by viewer: Viewer) async throws {
    let names = try await state(of: viewer).requiredBy
    guard names.isEmpty else {
      throw Refusal("second-factor-required", "\(names.joined(separator: "、"))要求本单位用户使用二次验证，不能关闭。", field: "current")
    }
    try await confirm(password, viewer)
    let (now, account) = (platform.clock.now(), viewer.account)
    try await platform.store.database.write { transaction in
      guard try check.factors.remove(account, in: transaction) else { throw SecondFactorService.isOff }
      try accounts.audit.append("account.second-factor-off", on: account.rawValue, by: account, at: now, in: transaction)
    }
  }

  /// Whether a unit asks its users for a second factor.
  public func isRequired(by unit: UnitID) async throws -> Bool {
    try await platform.store.database.read { try units.requiresSecondFactor(unit, in: $0) }
  }

  /// Asks a unit's users for a second factor, or doesn't any more: those without one are led to set it up before the 单位中心
  /// opens.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` for anybody but its own account, and where that has
  ///   none itself.
  public func require(_ isRequired: Bool, of unit: UnitID, by viewer: Viewer) async throws {
    guard let seat = viewer.seat(in: unit) else { throw NotFound("单位") }
    guard seat.isLegalPerson else {
      throw Refusal([Reason("legal-person-only", "只有本单位的法人用户可以修改这项设置。")])
    }
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      // Whoever asks others for it can use it: nobody shuts themselves out.
      guard try !isRequired || check.factors.isOn(viewer.account, in: transaction) else {
        throw Refusal("own-factor-first", "请先为本账号设置二次验证，再要求本单位用户使用。", field: "required")
      }
      try units.setRequiresSecondFactor(isRequired, of: unit, in: transaction)
      try accounts.audit.append(
        "unit.second-factor", on: unit.rawValue, by: viewer.account, detail: isRequired ? "要求" : "不要求", at: now,
        in: transaction)
    }
  }

  private static let isOff = Refusal("second-factor-off", "二次验证没有开启，请刷新页面查看。")

  /// Somebody at an open session may not change it without the password.
  private func confirm(_ password: String, _ viewer: Viewer) async throws {
    let stored = try await platform.store.database.read { try accounts.accounts.account(viewer.account, in: $0) }
    guard let stored else { throw NotFound("账号") }
    try await accounts.confirm(password, label: "登录密码", of: stored)
    try await platform.store.database.write { try accounts.forgive(stored.username, "", in: $0) }
  }

  /// The secret as authenticators take it: the address that Google's defined and all others read.
  private func key(_ secret: [UInt8], _ username: String) throws -> SecondFactorKey {
    let text = Base32.encode(secret)
    let issuer = SecondFactorService.encoded(TextMessageRules.platformName)
    let address = "otpauth://totp/\(issuer):\(SecondFactorService.encoded(username))?secret=\(text)&issuer=\(issuer)"
    let groups = stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
    return SecondFactorKey(
      text: groups.joined(separator: " "),
      drawing: try QRCode(address).svg(label: "二次验证的二维码，也可以手工输入下面的密钥"))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%\(digits.count == 1 ? "0" : "")\(digits)"
    }.joined()
  }
}
