import Database
import Storage
public import Titles

/// The mobile number that codes for a forgotten password go to. It opens the account: the one in 基本信息 is another one,
/// to reach the person by.
extension AccountService {
  /// The number, masked.
  ///
  /// - Throws: `NotFound` where the account is gone.
  public func maskedMobile(of viewer: Viewer) async throws -> String {
    let mobile = try await platform.store.database.read { reader in try accounts.mobile(of: viewer.account, in: reader) }
    guard let mobile else { throw NotFound("账号") }
    return try MobileNumber(mobile, field: nil).masked
  }

  /// Changes the number. The old one is told, and codes that went there are worth nothing any more.
  ///
  /// - Throws: `Refusal` at the fields `current` and `mobile`; wrong passwords count like failures at sign-in.
  public func changeMobile(_ change: MobileChange, of viewer: Viewer) async throws {
    let id = viewer.account
    let mobile = try MobileNumber(change.mobile, field: "mobile")
    let now = platform.clock.now()
    let found = try await platform.store.database.read { reader in
      (
        account: try accounts.account(id, in: reader), mobile: try accounts.mobile(of: id, in: reader),
        sent: try codes.code(of: id, in: reader)?.sent(on: now.day) ?? 0
      )
    }
    guard let stored = found.account, let number = found.mobile else { throw NotFound("账号") }
    let old = try MobileNumber(number, field: nil)
    guard mobile != old else {
      throw Refusal("mobile-unchanged", "新手机号与现在的手机号相同，不需要修改。", field: "mobile")
    }
    guard found.sent < TextMessageRules.perDay else {
      throw Refusal("texts-used-up", "该账号今天发送的短信已达\(TextMessageRules.perDay)条，请明天再修改手机号。", field: "mobile")
    }
    try await confirm(change.current, label: "登录密码", of: stored)
    let notice: MessageID = platform.store.ids.make()
    try await platform.store.database.write { transaction in
      try accounts.setMobile(mobile, of: id, in: transaction)
      try forgive(stored.username, "", in: transaction)
      // The place of a code that was sent to the old number, and the count of what was sent there.
      try codes.put("", for: id, until: now, on: now.day, in: transaction)
      let values = ["platform": TextMessageRules.platformName, "mobile": mobile.masked]
      let body = platform.reference.messages[.mobileChanged].filled(values).body
      try outbox.text(old, body, notice, at: now, in: transaction)
      try audit.append("account.mobile-changed", on: id.rawValue, by: id, at: now, in: transaction)
    }
  }
}
