import Database
import Storage
public import Titles

/// 消息通知: by which ways a person is told besides 消息, and the code that shows that a mail address is theirs.
public struct NotificationService: Sendable {
  private let platform: Platform
  private let channels: MessageChannelRepository
  private let people: PersonRepository
  private let codes = CodeRepository(.mail)

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    channels = MessageChannelRepository(vault: platform.store.vault)
    people = PersonRepository(vault: platform.store.vault)
  }

  /// What the viewer has chosen.
  ///
  /// - Throws: `NotFound` for whoever isn't a natural person.
  public func choice(of viewer: Viewer) async throws -> NotificationChoice {
    let person = try NotificationService.person(viewer)
    return try await platform.store.database.read { reader in
      let channels = try channels.channels(of: person, in: reader)
      let address = try address(of: person, in: reader)
      let mobile = try people.mobile(of: person, in: reader).flatMap { try? MobileNumber($0) }
      var mail = NotificationChoice.Mail.missing
      if let address { mail = address == channels.mail ? .confirmed(address.masked) : .unconfirmed(address.masked) }
      return NotificationChoice(
        mail: mail, takesMail: channels.takesMail, takesTexts: channels.takesTexts, mobile: mobile?.masked ?? "")
    }
  }

  /// Keeps what the viewer chooses. 消息 can't be switched off.
  public func choose(mail: Bool, texts: Bool, by viewer: Viewer) async throws {
    let person = try NotificationService.person(viewer)
    try await platform.store.database.write { transaction in
      try channels.choose(mail: mail, texts: texts, of: person, in: transaction)
    }
  }

  /// Sends a code to the address of 基本信息 and answers the address, masked.
  ///
  /// - Throws: `Refusal` where there is no address, it was confirmed, or too many codes were asked for.
  public func sendCode(to viewer: Viewer) async throws -> String {
    let person = try NotificationService.person(viewer)
    let (now, account, code) = (platform.clock.now(), viewer.account, CodeRules.makeCode())
    return try await platform.store.database.write { transaction in
      guard let address = try address(of: person, in: transaction) else {
        throw Refusal("mail-missing", "“基本信息”中还没有填写电子邮箱，请先填写并保存，再获取验证码。")
      }
      guard try channels.channels(of: person, in: transaction).mail != address else {
        throw Refusal("mail-confirmed", "电子邮箱\(address.masked)已经验证过，不需要再次验证。")
      }
      let old = try codes.code(of: account, in: transaction)
      guard (old?.sent(on: now.day) ?? 0) < TextMessageRules.perDay else {
        throw Refusal("mails-used-up", "今天发送的验证码邮件已达\(TextMessageRules.perDay)封，请明天再试。")
      }
      guard !CodeRules.isRecent(old, now) else {
        throw Refusal("code-recent", "验证码刚刚发送过，请1分钟后再获取；没有收到的，请查看垃圾邮件。")
      }
      let hash = hash(code, account, address)
      try codes.put(hash, for: account, until: now.adding(seconds: CodeRules.lifetime), on: now.day, in: transaction)
      try Postman(platform: platform).mail(.mailCode, ["code": code], to: address, now, transaction)
      return address.masked
    }
  }

  /// Confirms the address by the code that went there.
  ///
  /// - Throws: `Refusal` at the field `code`: a wrong one, one that has expired, one for another address.
  public func confirm(_ typed: String, by viewer: Viewer) async throws {
    let person = try NotificationService.person(viewer)
    let code = TextRules.halfWidth(TextRules.cleaned(typed)).filter { $0 != " " }
    guard !code.isEmpty else { throw Refusal("code-missing", "请填写邮件中的6位验证码。", field: "code") }
    let (now, account) = (platform.clock.now(), viewer.account)
    let isRight = try await platform.store.database.write { transaction -> Bool in
      guard let address = try address(of: person, in: transaction),
        let stored = try codes.code(of: account, in: transaction),
        stored.expiresAt > now, stored.attempts < CodeRules.attempts
      else { return false }
      guard stored.hash == hash(code, account, address) else {
        try codes.countAttempt(of: account, in: transaction)
        return false
      }
      try codes.void(of: account, in: transaction)
      try channels.setMail(address, of: person, in: transaction)
      try AuditLog(vault: platform.store.vault).append(
        "account.mail-confirmed", on: account.rawValue, by: account, at: now, in: transaction)
      return true
    }
    guard isRight else {
      throw Refusal("code-wrong", "验证码不正确或已失效，请检查后重新输入，或重新获取验证码。", field: "code")
    }
  }

  private func hash(_ code: String, _ account: AccountID, _ address: EmailAddress) -> String {
    platform.store.vault.lookup("mail-code:\(account.rawValue):\(address.text):\(code)")
  }

  /// 电子邮箱 of 基本信息; nil where there is none, or what was typed is none.
  private func address(of person: PersonID, in reader: Reader) throws -> EmailAddress? {
    PersonProfile.mail(in: try people.profile(of: person, in: reader))
  }

  private static func person(_ viewer: Viewer) throws -> PersonID {
    guard let person = viewer.person else { throw NotFound("消息通知") }
    return person
  }
}
