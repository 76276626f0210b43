import Database
import Storage
public import Titles

/// 权限管理: who works in a unit's 单位中心, and with which menus.
public struct StaffService: Sendable {
  let platform: Platform
  let staff = StaffRepository()
  let units = UnitRepository()
  let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page of 用户管理.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` without the menu.
  public func members(
    of unit: UnitID, _ filter: StaffFilter, limit: Int, offset: Int, for viewer: Viewer
  ) async throws -> StaffPage {
    try Access.decide(viewer, .use(.users), .unit(unit)).enforce("单位")
    let query = query(filter)
    return try await platform.store.database.read { reader in
      let rows = try staff.members(of: unit, query, limit: limit, offset: offset, in: reader).map(StaffRow.init)
      return StaffPage(rows: rows, total: try staff.count(of: unit, query, in: reader))
    }
  }

  private func query(_ filter: StaffFilter) -> StaffQuery {
    var query = StaffQuery()
    query.name = TextRules.cleaned(filter.name)
    query.order = filter.order == .name ? .name : .created
    query.isDescending = filter.isDescending
    query.documentHash = filter.documentKey
    query.mobileHash = filter.mobileKey
    return query
  }

  /// What stands for a document number in the address of a filtered list; nil where nothing was typed.
  ///
  /// The kind of the document isn't asked: it is the kind under which somebody of the unit has this number.
  public func documentKey(_ number: String, in unit: UnitID) async throws -> String? {
    let bare = TextRules.halfWidth(TextRules.cleaned(number)).uppercased().filter { $0 != " " }
    guard !bare.isEmpty else { return nil }
    let keys = IdentityDocumentKind.allCases.map { kind in
      platform.store.vault.lookup(IdentityDocument(kind: kind, checkedNumber: bare))
    }
    return try await platform.store.database.read { reader in
      for key in keys {
        var query = StaffQuery()
        query.documentHash = key
        if try staff.count(of: unit, query, in: reader) > 0 { return key }
      }
      return keys.first
    }
  }

  /// What stands for a mobile number in the address of a filtered list; nil where nothing was typed.
  public func mobileKey(_ number: String) -> String? {
    let bare = TextRules.cleaned(number)
    guard !bare.isEmpty else { return nil }
    return platform.store.vault.lookup((try? MobileNumber(bare).text) ?? bare)
  }

  /// 新增: links a natural person to the unit. Nothing is granted by that.
  ///
  /// - Throws: `Refusal` where no account has this document and name, where they are linked already, or where the unit
  ///   recommends an application of theirs that is under way.
  public func link(_ entry: StaffLinkEntry, to unit: UnitID, by viewer: Viewer) async throws -> StaffRow {
    try Access.decide(viewer, .use(.users), .unit(unit)).enforce("单位")
    let (name, document) = try checked(entry)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.users, of: viewer, in: unit, transaction)
      let found = try staff.candidate(documentHash: platform.store.vault.lookup(document), in: transaction)
      // Whether a number is known is not told to somebody who doesn't know whose it is.
      guard let found, found.name == name.text else {
        throw Refusal(
          "no-such-person", "没有找到姓名和证件号码都相符的个人用户，请核对后重新填写；如本人尚未注册，请其先通过“个人用户登录—立即注册”注册账号。",
          field: "documentNumber")
      }
      try refuseOwnApplication(of: found.person, unit, transaction)
      let now = platform.clock.now()
      guard try staff.link(found.person, to: unit, at: now, in: transaction) else {
        throw Refusal("already-linked", "\(found.name)已经是本单位的经办用户，不需要重复添加。", field: "documentNumber")
      }
      try audit.append(
        "staff.link", on: unit.rawValue, by: viewer.account, detail: found.person.rawValue, at: now, in: transaction)
      let unitName = try units.name(of: unit, in: transaction) ?? ""
      try Postman(platform: platform).tell(
        .person(found.person), "您已成为\(unitName)的经办用户", "单位在“用户权限”中为您授权后，您可以点击“单位中心”进入该单位后台办理业务。",
        about: nil, at: now, in: transaction)
      return try row(of: found.person, unit, transaction)
    }
  }

  private func checked(_ entry: StaffLinkEntry) throws(Refusal) -> (PersonName, IdentityDocument) {
    var reasons: [Reason] = []
    if let reason = PersonName.problem(in: entry.name, field: "name") { reasons.append(reason) }
    let kind = IdentityDocumentKind(rawValue: entry.documentKind)
    if let kind {
      // The account was registered with this number, so only its form is checked here.
      let problem = IdentityDocument.problem(
        in: entry.documentNumber, kind: kind, regions: .withDemonstration, field: "documentNumber")
      if let problem { reasons.append(problem) }
    } else {
      reasons.append(Reason("missing", "请选择证件类型。", field: "documentKind"))
    }
    guard reasons.isEmpty, let kind else { throw Refusal(reasons) }
    let document = try IdentityDocument(kind: kind, number: entry.documentNumber, regions: .withDemonstration)
    return (try PersonName(entry.name), document)
  }

  /// 法人用户操作手册: 申报人本人不得申请绑定审核推荐单位的职称管理员权限.
  private func refuseOwnApplication(of person: PersonID, _ unit: UnitID, _ reader: Reader) throws {
    guard let number = try staff.ownApplicationUnderWay(of: person, recommendedBy: unit, in: reader) else { return }
    throw Refusal(
      "own-application-under-way",
      "申报人本人不得申请绑定审核推荐单位的职称管理员权限：该人员的申报书（\(number)）正由本单位审核推荐。请在其申报办结、终止或撤回后再添加，或由单位的其他人员经办。",
      field: "documentNumber")
  }

  func row(of person: PersonID, _ unit: UnitID, _ reader: Reader) throws -> StaffRow {
    guard let member = try staff.member(person, of: unit, in: reader) else { throw NotFound("经办用户") }
    return StaffRow(member)
  }
}

extension StaffRow {
  init(_ member: StaffMember) {
    self.init(
      person: member.person, name: member.name, documentKind: member.documentKind, documentMasked: member.documentMasked,
      mobileMasked: member.mobileMasked, createdAt: member.createdAt)
  }
}
