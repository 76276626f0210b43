import Database
public import Storage
public import Titles

/// Appoints administrators. Only who works at the server itself does that, by `zhicheng administrator`: no page makes an
/// account that manages others.
public struct AppointmentService: Sendable {
  private let platform: Platform
  private let hasher: PasswordHasher

  /// Works on this platform.
  public init(platform: Platform, hasher: PasswordHasher) {
    self.platform = platform
    self.hasher = hasher
  }

  /// Makes the account of an administrator.
  ///
  /// - Throws: `Refusal` with a reason for everything that can't be taken.
  @discardableResult
  public func appoint(_ appointment: Appointment) async throws -> AccountID {
    var reasons: [Reason] = []
    if let reason = PersonName.problem(in: appointment.name, field: "name") { reasons.append(reason) }
    if let reason = Username.problem(in: appointment.username, field: "username") { reasons.append(reason) }
    if let reason = MobileNumber.problem(in: appointment.mobile, field: "mobile") { reasons.append(reason) }
    let username = appointment.username.lowercased()
    if let reason = PasswordPolicy.refusal(appointment.password, name: username, field: "password") { reasons.append(reason) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let hash = try await hasher.hash(appointment.password)
    let account = NewAccount(
      id: platform.store.ids.make(), owner: .administrator(appointment.role), username: try Username(appointment.username).text,
      passwordHash: hash, name: try PersonName(appointment.name).text, mobile: try MobileNumber(appointment.mobile))
    let accounts = AccountRepository(vault: platform.store.vault)
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      guard try accounts.account(named: account.username, in: transaction) == nil else {
        throw Refusal("username-taken", "该用户名已被使用，请换一个用户名。", field: "username")
      }
      try accounts.insert(account, at: now, in: transaction)
      try AuditLog(vault: platform.store.vault).append(
        "account.appointed", on: account.id.rawValue, by: nil, detail: appointment.role.rawValue, at: now, in: transaction)
    }
    return account.id
  }
}
