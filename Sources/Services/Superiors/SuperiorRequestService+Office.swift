import Database
import Storage
public import Titles

/// What the reform office does with the requests.
extension SuperiorRequestService {
  /// One page: those that wait, the oldest first, or those that were answered.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(isAnswered: Bool, in window: ListWindow, for viewer: Viewer) async throws -> ListPage<SuperiorRequest> {
    try Access.decide(viewer, .administer(.superiorRequests), .office).enforce("页面")
    return try await platform.store.database.read { try requests.page(isAnswered: isAnswered, in: window, $0) }
  }

  /// One request, with the registered units that it may mean.
  ///
  /// - Throws: `NotFound` where there is none.
  public func file(_ id: SuperiorRequestID, for viewer: Viewer) async throws -> SuperiorRequestFile {
    try Access.decide(viewer, .administer(.superiorRequests), .office).enforce("页面")
    return try await platform.store.database.read { reader in
      guard let request = try requests.load(id, in: reader) else { throw NotFound("申请") }
      let byCode = try request.uscc.isEmpty ? [] : units.search(request.uscc, kinds: nil, limit: 5, in: reader)
      let byName = try units.search(request.name, kinds: nil, limit: 5, in: reader)
      var similar = byCode
      for unit in byName where !similar.contains(unit) { similar.append(unit) }
      let superior = try units.load(request.unit, in: reader)?.superior.flatMap { try units.name(of: $0, in: reader) }
      return SuperiorRequestFile(
        request: request, similar: similar.map { .init(id: $0.id, name: $0.name, kind: $0.kind, uscc: $0.uscc) },
        currentSuperior: superior)
    }
  }

  /// Answers a request; the unit is told, and where the office wants it the named unit becomes its superior.
  ///
  /// - Throws: `Refusal` at the fields `text` and `superior`, or where it was answered already.
  public func answer(_ id: SuperiorRequestID, _ entry: SuperiorAnswerEntry, by viewer: Viewer) async throws {
    var check = EntryCheck()
    let text = check.text(entry.text, "text", "答复", limit: 200)
    if entry.appoints, entry.superior == nil { check.refuse("missing", "请选择要设为上级单位的单位。", "superior") }
    try check.finish()
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.superiorRequests, of: viewer, platform.store, transaction)
      guard let request = try requests.load(id, in: transaction) else { throw NotFound("申请") }
      try refuseSuperior(entry.superior, transaction)
      guard
        try requests.answer(id, text, superior: entry.superior, by: viewer.account, at: now, in: transaction)
      else { throw Refusal("stale", "该申请已经答复，本次没有保存；请刷新后查看。") }
      if entry.appoints, let superior = entry.superior { try appoint(superior, of: request.unit, viewer, now, transaction) }
      let name = try entry.superior.flatMap { try units.name(of: $0, in: transaction) }
      let found = name.map { "上级单位“\($0)”现在可以在“报送上级单位”中选择。" } ?? ""
      try registry.tell(
        request.unit, "市职改办已答复上级单位登记申请", "关于“\(request.name)”：\(text)\(text.hasSuffix("。") ? "" : "。")\(found)", at: now,
        in: transaction)
      try registry.audit.append(
        "superior.answer", on: id.rawValue, by: viewer.account, detail: entry.superior?.rawValue ?? "", at: now,
        in: transaction)
    }
  }

  private func refuseSuperior(_ superior: UnitID?, _ reader: Reader) throws {
    guard let superior else { return }
    guard let found = try units.summary(of: superior, in: reader) else {
      throw Refusal("superior-inactive", "所选单位不能办理业务（未完善信息、已停用或已合并），请另选一个单位。", field: "superior")
    }
    guard found.kind != .employer else {
      throw Refusal(
        "superior-employer", "“\(found.name)”的单位类型是“用人单位”，不能接收报送；请先在“单位管理”中设置其单位类型。", field: "superior")
    }
  }

  private func appoint(
    _ superior: UnitID, of unit: UnitID, _ viewer: Viewer, _ now: Moment, _ transaction: Transaction
  ) throws {
    var stored = try registry.load(unit, transaction)
    try registry.refuseMerged(unit, transaction)
    try registry.refuseSuperior(superior, of: unit, transaction)
    let before = stored.superior?.rawValue ?? "-"
    stored.superior = superior
    guard try units.save(stored, in: transaction) else { throw NotFound("单位") }
    try registry.audit.append(
      "unit.set-kind", on: unit.rawValue, by: viewer.account, detail: "\(before) → \(superior)", at: now, in: transaction)
  }
}
