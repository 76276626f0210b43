import Database
import Storage
public import Titles

extension AccountService {
  /// Registers a natural person with an account.
  ///
  /// - Throws: `Refusal` with the reasons at the fields `name`, `documentKind`, `documentNumber`, `mobile`, `username`,
  ///   `password`, `passwordAgain`; none of them holds data of another person.
  @discardableResult
  public func registerPersonal(_ entry: PersonalRegistration) async throws -> AccountID {
    var reasons: [Reason] = []
    let name = collect(&reasons) { () throws(Refusal) in try PersonName(entry.name, field: "name") }
    let document = collect(&reasons) { () throws(Refusal) in try checkedDocument(entry) }
    let login = checkedLogin(entry.mobile, entry.username, entry.password, entry.passwordAgain, &reasons)
    guard let name, let document, let login, reasons.isEmpty else { throw Refusal(reasons) }
    let hash = try await hasher.hash(entry.password)
    let person = NewPerson(id: platform.store.ids.make(), name: name, document: document, mobile: login.mobile)
    let account = NewAccount(
      id: platform.store.ids.make(), owner: .person(person.id), username: login.username.text, passwordHash: hash,
      name: name.text, mobile: login.mobile)
    return try await write(account) { transaction, now in
      if try people.person(with: document, in: transaction) != nil { throw AccountService.documentTaken }
      try people.insert(person, at: now, in: transaction)
    }
  }

  /// Registers a unit with its account. The unit is an employer whose 单位基础信息 remains to be completed.
  ///
  /// - Throws: `Refusal` with the reasons at the fields `unitName`, `uscc`, `legalRepresentative`, `mobile`, `username`,
  ///   `password`, `passwordAgain`; none of them holds data of another unit.
  @discardableResult
  public func registerUnit(_ entry: UnitRegistration) async throws -> AccountID {
    var reasons: [Reason] = []
    let name = collect(&reasons) { () throws(Refusal) in try checkedUnitName(entry.unitName) }
    let uscc = collect(&reasons) { () throws(Refusal) in try UnifiedSocialCreditCode(entry.uscc, field: "uscc") }
    let representative = collect(&reasons) { () throws(Refusal) in try checkedRepresentative(entry.legalRepresentative) }
    let login = checkedLogin(entry.mobile, entry.username, entry.password, entry.passwordAgain, &reasons)
    guard let name, let uscc, let representative, let login, reasons.isEmpty else { throw Refusal(reasons) }
    let hash = try await hasher.hash(entry.password)
    let unitID: UnitID = platform.store.ids.make()
    let account = NewAccount(
      id: platform.store.ids.make(), owner: .unit(unitID), username: login.username.text, passwordHash: hash,
      name: representative, mobile: login.mobile)
    return try await write(account) { transaction, now in
      if try units.find(uscc, in: transaction) != nil { throw AccountService.codeTaken }
      let unit = StoredUnit(id: unitID, name: name, uscc: uscc, legalRepresentative: representative, createdAt: now)
      try units.insert(unit, in: transaction)
    }
  }

  /// Writes the account and what it stands for in one transaction.
  private func write(
    _ account: NewAccount, _ owner: @escaping @Sendable (Transaction, Moment) throws -> Void
  ) async throws -> AccountID {
    let now = platform.clock.now()
    do {
      return try await platform.store.database.write { transaction in
        if try accounts.account(named: account.username, in: transaction) != nil { throw AccountService.nameTaken }
        try owner(transaction, now)
        try accounts.insert(account, at: now, in: transaction)
        try audit.append("account.registered", on: account.id.rawValue, by: account.id, at: now, in: transaction)
        return account.id
      }
    } catch DatabaseError.constraint(let failure) where failure.kind == .unique {
      throw AccountService.refusal(for: failure)
    }
  }

  private func checkedDocument(_ entry: PersonalRegistration) throws(Refusal) -> IdentityDocument {
    guard let kind = entry.documentKind else {
      throw Refusal("document-kind-missing", "请选择证件类型。", field: "documentKind")
    }
    return try IdentityDocument(kind: kind, number: entry.documentNumber, regions: regions, field: "documentNumber")
  }

  private func checkedUnitName(_ text: String) throws(Refusal) -> String {
    let bare = TextRules.cleaned(text)
    guard !bare.isEmpty else { throw Refusal("unit-name-missing", "请填写单位名称。", field: "unitName") }
    if let reason = TextRules.problem(in: bare, label: "单位名称", limit: 50, field: "unitName") { throw Refusal([reason]) }
    return bare
  }

  private func checkedRepresentative(_ text: String) throws(Refusal) -> String {
    guard !TextRules.cleaned(text).isEmpty else {
      throw Refusal("legal-representative-missing", "请填写法定代表人姓名。", field: "legalRepresentative")
    }
    return try PersonName(text, field: "legalRepresentative").text
  }

  private func checkedLogin(
    _ typedMobile: String, _ typedName: String, _ password: String, _ again: String, _ reasons: inout [Reason]
  ) -> (mobile: MobileNumber, username: Username)? {
    let mobile = collect(&reasons) { () throws(Refusal) in try MobileNumber(typedMobile, field: "mobile") }
    let username = collect(&reasons) { () throws(Refusal) in try Username(typedName, field: "username") }
    reasons += AccountService.problems(ofPassword: password, again, username: username?.text ?? "")
    guard let mobile, let username else { return nil }
    return (mobile, username)
  }

  /// The value, or nil with its reasons among `reasons`.
  private func collect<Value>(_ reasons: inout [Reason], _ make: () throws(Refusal) -> Value) -> Value? {
    do throws(Refusal) {
      return try make()
    } catch {
      reasons += error.reasons
      return nil
    }
  }

  /// What is wrong with a new password, at the fields `password` and `passwordAgain`.
  static func problems(ofPassword password: String, _ again: String, username: String) -> [Reason] {
    if password.isEmpty { return [Reason("password-missing", "请设置密码。", field: "password")] }
    if let reason = PasswordPolicy.refusal(password, name: username, field: "password") { return [reason] }
    guard password != again else { return [] }
    return [Reason("password-differs", "两次输入的密码不一致，请重新输入。", field: "passwordAgain")]
  }

  private static let nameTaken = Refusal(
    "username-taken", "该用户名已被使用，请换一个用户名。", field: "username")

  private static let documentTaken = Refusal(
    "document-taken", "该证件号码已注册过账号，请直接登录；如忘记密码，请在登录页点击“忘记密码”。", field: "documentNumber")

  private static let codeTaken = Refusal(
    "uscc-taken", "该统一社会信用代码已注册过账号，请直接登录；如忘记密码，请在登录页点击“忘记密码”。", field: "uscc")

  /// Two who register the same at the same moment: the schema lets one of them in.
  private static func refusal(for failure: ConstraintFailure) -> Refusal {
    if failure.name.contains("document_hash") { return documentTaken }
    return failure.name.contains("uscc") ? codeTaken : nameTaken
  }
}
