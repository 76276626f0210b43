import Database
import Storage
public import Titles

/// Issuance batches (发证批次): made of applications that the unit has passed, changed while nothing in them is issued.
public struct BatchService: Sendable {
  private let platform: Platform
  private let batches = BatchRepository()
  private let issuances = IssuanceRepository()
  private let jobs = JobRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// The unit's batches, the newest first.
  ///
  /// - Throws: `NotFound`, `Refusal` where the viewer may not use the menu.
  public func list(
    of unit: UnitID, business: Business?, name: String, _ window: ListWindow, by viewer: Viewer
  ) async throws -> ListPage<Batch> {
    try allow(viewer, unit)
    let (batches, part) = (batches, TextRules.cleaned(name))
    return try await platform.store.database.read { reader in
      try batches.list(of: unit, business: business, name: part, window, in: reader)
    }
  }

  /// One of the unit's batches.
  ///
  /// - Throws: `NotFound` for another unit's.
  public func batch(_ id: BatchID, of unit: UnitID, by viewer: Viewer) async throws -> Batch {
    try allow(viewer, unit)
    let batches = batches
    return try await platform.store.database.read { reader in
      guard let batch = try batches.load(id, in: reader), batch.unit == unit else { throw NotFound("发证批次") }
      return batch
    }
  }

  /// The applications that can be chosen (选择申报人), by the filter's name and employer.
  public func candidates(
    of unit: UnitID, business: Business, _ filter: IssuanceFilter, _ window: ListWindow, by viewer: Viewer
  ) async throws -> ListPage<Issuance> {
    try allow(viewer, unit)
    let issuances = issuances
    return try await platform.store.database.read { reader in
      try issuances.candidates(of: unit, business: business, filter, window, in: reader)
    }
  }

  /// The chosen applications as the page shows them; ids that aren't the unit's are left out.
  public func chosen(
    _ applications: [ApplicationID], of unit: UnitID, business: Business, by viewer: Viewer
  ) async throws -> [Issuance] {
    try allow(viewer, unit)
    let issuances = issuances
    return try await platform.store.database.read { reader in
      try issuances.listed(applications, of: unit, business: business, in: reader)
    }
  }

  /// The pending applications of a batch: what its 修改 page starts with.
  public func pending(in id: BatchID, of unit: UnitID, by viewer: Viewer) async throws -> [ApplicationID] {
    let batch = try await batch(id, of: unit, by: viewer)
    let issuances = issuances
    return try await platform.store.database.read { reader in
      let window = ListWindow(limit: max(batch.pending, 1))
      return try issuances.list(in: id, IssuanceFilter(state: .pending), window, in: reader).rows.map(\.application)
    }
  }

  /// Makes a batch.
  ///
  /// - Throws: `Refusal` with every reason, also where somebody else chose one of the applications meanwhile.
  public func create(_ draft: BatchDraft, for unit: UnitID, by viewer: Viewer) async throws -> BatchID {
    try allow(viewer, unit)
    let (platform, batches) = (platform, batches)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.issuance, of: viewer, in: unit, transaction)
      let business = try check(draft, unit, transaction)
      let batch = Batch(
        id: platform.store.ids.make(), unit: unit, business: business, name: TextRules.cleaned(draft.name),
        createdAt: platform.clock.now())
      try batches.insert(batch, in: transaction)
      try choose(draft.applications, into: batch, transaction)
      try audit("batch.create", batch.id, "\(draft.applications.count)", viewer, transaction)
      return batch.id
    }
  }

  /// Changes a batch in which nothing is issued yet; its business stays.
  ///
  /// - Parameter version: the one that the page showed.
  /// - Throws: `Refusal` with every reason; `NotFound` for another unit's.
  public func update(
    _ id: BatchID, _ draft: BatchDraft, version: Int, of unit: UnitID, by viewer: Viewer
  ) async throws {
    try allow(viewer, unit)
    let (batches, issuances) = (batches, issuances)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.issuance, of: viewer, in: unit, transaction)
      let batch = try open(id, unit, "修改", transaction)
      var draft = draft
      draft.business = batch.business
      _ = try check(draft, unit, held: batch.counts[.held] ?? 0, transaction)
      guard try batches.rename(id, to: TextRules.cleaned(draft.name), version: version, in: transaction) else {
        throw Refusal("stale", "您打开页面之后，本单位其他人员已修改过这个批次，本次没有保存；请返回列表重新打开后再修改。")
      }
      let window = ListWindow(limit: max(batch.pending, 1))
      let old = Set(try issuances.list(in: id, IssuanceFilter(state: .pending), window, in: transaction).rows.map(\.application))
      let new = Set(draft.applications)
      for application in old.subtracting(new).sorted() {
        _ = try issuances.unchoose(application, from: id, in: transaction)
      }
      try choose(new.subtracting(old).sorted(), into: batch, transaction)
      try audit("batch.update", id, "\(new.count)", viewer, transaction)
    }
  }

  /// Removes a batch in which nothing is issued yet; its applications can be chosen again.
  ///
  /// - Throws: `Refusal` with every reason; `NotFound` for another unit's.
  public func delete(_ id: BatchID, of unit: UnitID, by viewer: Viewer) async throws {
    try allow(viewer, unit)
    let (batches, issuances) = (batches, issuances)
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.issuance, of: viewer, in: unit, transaction)
      let batch = try open(id, unit, "删除", transaction)
      if let held = batch.counts[.held], held > 0 {
        throw Refusal("batch-held", "批次“\(batch.name)”中有 \(held) 人正在核准中，请先移出核准中，再删除批次。")
      }
      let window = ListWindow(limit: max(batch.pending, 1))
      for row in try issuances.list(in: id, IssuanceFilter(state: .pending), window, in: transaction).rows {
        _ = try issuances.unchoose(row.application, from: id, in: transaction)
      }
      try batches.delete(id, in: transaction)
      try audit("batch.delete", id, "\(batch.total)", viewer, transaction)
    }
  }

  private func allow(_ viewer: Viewer, _ unit: UnitID) throws {
    try Access.decide(viewer, .use(.issuance), .unit(unit)).enforce("单位")
  }

  private func check(_ draft: BatchDraft, _ unit: UnitID, held: Int = 0, _ reader: Reader) throws -> Business {
    var reasons = draft.problems(offered: try AuthorityRepository().businesses(of: unit, in: reader))
    if held > 0 { reasons.removeAll { $0.code == "applications-missing" } }
    guard reasons.isEmpty, let business = draft.business else { throw Refusal(reasons) }
    return business
  }

  /// The batch, as far as it may be changed.
  private func open(_ id: BatchID, _ unit: UnitID, _ verb: String, _ reader: Reader) throws -> Batch {
    guard let batch = try batches.load(id, in: reader), batch.unit == unit else { throw NotFound("发证批次") }
    guard batch.isOpen else {
      throw Refusal("batch-issued", "批次“\(batch.name)”中已有发放或办结的证书，不能\(verb)。")
    }
    guard try !jobs.isOpen(id, in: reader) else {
      throw Refusal("batch-busy", "批次“\(batch.name)”正在发放证书，请在“查看发证进度”中等待完成后再\(verb)。")
    }
    return batch
  }

  private func choose(_ applications: [ApplicationID], into batch: Batch, _ transaction: Transaction) throws {
    let known = try issuances.listed(applications, of: batch.unit, business: batch.business, in: transaction)
    let levels = try UnitRepository().powers(of: batch.unit, in: transaction).levels(of: batch.business)
    let choosable = known.filter { $0.state == .waiting && levels.contains($0.level) }
    let missing = Set(applications).subtracting(choosable.map(\.application))
    guard missing.isEmpty else {
      let names = known.filter { missing.contains($0.application) }.map(\.applicantName)
      let who = names.isEmpty ? "所选的 \(missing.count) 人" : names.joined(separator: "、")
      throw Refusal(
        "application-not-choosable", "\(who)已在其他批次中，或不是本单位审核通过、有权发证等级的申报，请移除后再保存。", field: "chosen")
    }
    for application in choosable.map(\.application) {
      _ = try issuances.choose(application, into: batch.id, in: transaction)
    }
  }

  private func audit(
    _ action: String, _ id: BatchID, _ detail: String, _ viewer: Viewer, _ transaction: Transaction
  ) throws {
    try AuditLog(vault: platform.store.vault).append(
      action, on: id.rawValue, by: viewer.account, detail: detail, at: platform.clock.now(), in: transaction)
  }
}
