import Database
import Storage
public import Titles

/// What the reform office decides about one unit.
extension UnitRegistryService {
  /// Changes 单位类型, 上级单位 and 统一社会信用代码.
  ///
  /// - Throws: `Refusal` at the fields `kind`, `superior`, `uscc`, or where somebody else saved meanwhile.
  public func change(_ entry: UnitKindEntry, of unit: UnitID, version: Int, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    var check = EntryCheck()
    let kind: UnitKind? = check.choice(entry.kind, "kind", "单位类型")
    let code = check.code(entry.uscc)
    try check.finish()
    guard let kind, let code else { return }
    do {
      try await platform.store.database.write { transaction in
        try LiveAdministrator.require(.units, of: viewer, platform.store, transaction)
        var stored = try load(unit, transaction)
        try refuseMerged(unit, transaction)
        try refuseStale(stored, version)
        try refuseSuperior(entry.superior, of: unit, transaction)
        let before = "\(stored.kind.rawValue) \(stored.superior?.rawValue ?? "-") \(stored.uscc)"
        stored.kind = kind
        stored.superior = entry.superior
        guard try units.save(stored, in: transaction) else { throw NotFound("单位") }
        if code.text != stored.uscc { try units.setCode(code, of: unit, in: transaction) }
        let after = "\(kind.rawValue) \(entry.superior?.rawValue ?? "-") \(code.text)"
        try audit.append(
          "unit.set-kind", on: unit.rawValue, by: viewer.account, detail: "\(before) → \(after)", at: platform.clock.now(),
          in: transaction)
      }
    } catch DatabaseError.constraint(let failure) where failure.kind == .unique {
      throw Refusal("uscc-taken", "该统一社会信用代码已由另一个单位使用。如果是同一个单位重复注册，请使用“合并重复单位”。", field: "uscc")
    }
  }

  private func refuseSuperior(_ superior: UnitID?, of unit: UnitID, _ reader: Reader) throws {
    guard let superior else { return }
    guard let found = try units.load(superior, in: reader), found.isActive else {
      throw Refusal("superior-inactive", "所选的上级单位不能办理业务（未完善信息、已停用或已合并），请另选一个单位。", field: "superior")
    }
    var above: UnitID? = superior
    // Deeper than any administration; ends what is a circle already.
    for _ in 0..<20 {
      guard let current = above else { return }
      guard current != unit else {
        throw Refusal("superior-circle", "所选的上级单位就是本单位或其下级单位，会形成循环，请另选一个单位。", field: "superior")
      }
      above = try units.load(current, in: reader)?.superior
    }
  }

  /// Replaces what a unit may do; its menus change at once, in open sessions too.
  ///
  /// - Throws: `Refusal` at the fields of the entry, or where somebody else saved meanwhile.
  public func grant(_ entry: PowerEntry, to unit: UnitID, version: Int, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    let powers = try entry.powers(platform.reference.catalog)
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.units, of: viewer, platform.store, transaction)
      let stored = try load(unit, transaction)
      try refuseMerged(unit, transaction)
      try refuseStale(stored, version)
      let before = try units.powers(of: unit, in: transaction)
      guard before != powers else { return }
      try units.setPowers(powers, of: unit, in: transaction)
      guard try units.save(stored, in: transaction) else { throw NotFound("单位") }
      let now = platform.clock.now()
      let (old, new) = (before.map(\.summary), powers.map(\.summary))
      try audit.append(
        "unit.set-powers", on: unit.rawValue, by: viewer.account,
        detail: "\(old.joined(separator: "；")) → \(new.joined(separator: "；"))", at: now, in: transaction)
      let words = new.isEmpty ? "目前没有授予权限" : "目前的权限：\(new.joined(separator: "；"))"
      try tell(unit, "市职改办调整了本单位的权限", "\(words)。菜单随之变化，立即生效；如有疑问，请联系市职改办。", at: now, in: transaction)
    }
  }

  /// Suspends a unit: from now on it can't act, and nothing can be sent to it.
  ///
  /// - Throws: `Refusal` at the field `reason`, or where it is suspended already.
  public func suspend(_ unit: UnitID, reason text: String, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    let reason = try ReasonEntry.checked(text, "停用原因")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.units, of: viewer, platform.store, transaction)
      let stored = try load(unit, transaction)
      guard stored.suspendedAt == nil else { throw Refusal("unit-suspended", "该单位已经停用，不需要重复操作。") }
      let now = platform.clock.now()
      try units.setSuspension(reason, of: unit, at: now, in: transaction)
      try audit.append("unit.suspend", on: unit.rawValue, by: viewer.account, detail: reason, at: now, in: transaction)
    }
  }

  /// Ends a suspension.
  ///
  /// - Throws: `Refusal` where it isn't suspended, or was merged into another unit.
  public func restore(_ unit: UnitID, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.units), .office).enforce("页面")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.units, of: viewer, platform.store, transaction)
      let stored = try load(unit, transaction)
      try refuseMerged(unit, transaction)
      guard stored.suspendedAt != nil else { throw Refusal("unit-active", "该单位没有停用，不需要恢复。") }
      let now = platform.clock.now()
      try units.setSuspension(nil, of: unit, at: now, in: transaction)
      try audit.append("unit.restore", on: unit.rawValue, by: viewer.account, at: now, in: transaction)
      try tell(unit, "本单位已恢复使用", "市职改办已恢复本单位使用本平台。", at: now, in: transaction)
    }
  }
}

extension EntryCheck {
  /// A 统一社会信用代码 at the field `uscc`.
  mutating func code(_ value: String) -> UnifiedSocialCreditCode? {
    do throws(Refusal) {
      return try UnifiedSocialCreditCode(value, field: "uscc")
    } catch {
      for reason in error.reasons { refuse(reason.code, reason.sentence, "uscc") }
      return nil
    }
  }
}

extension Power {
  /// In words: 职称发证权限（职称初定：员级、助理级，全部系列）.
  public var summary: String {
    guard let scope = issuingScope else { return kind.label }
    let levels = scope.levels.sorted().map(\.label).joined(separator: "、")
    let series = scope.series.map { "\($0.count) 个系列" } ?? "全部系列"
    return "\(kind.label)（\(scope.business.label)：\(levels)，\(series)）"
  }
}
