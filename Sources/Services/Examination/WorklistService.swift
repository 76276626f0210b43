import Database
import Storage
public import Titles

/// A unit's worklists: what stands in which tab, and what each row offers.
public struct WorklistService: Sendable {
  private let platform: Platform
  private let worklists = WorklistRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// One page.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` without the menu.
  public func page(_ request: WorklistRequest, for viewer: Viewer) async throws -> Worklist {
    let room = request.room
    try Access.decide(viewer, .use(room.menu), .unit(room.unit)).enforce("页面")
    let (worklists, query, now) = (worklists, request.query, platform.clock.now())
    let actor = viewer.actor(for: room.business, at: viewer.seat(in: room.unit))
    return try await platform.store.database.read { reader in
      let counts = try worklists.counts(of: query.unit, query.business, in: reader)
      let total = query.filter.isEmpty ? counts[query.tab] ?? 0 : try worklists.count(query, in: reader)
      let usesClaims: Bool = try reader.value("SELECT uses_claims FROM units WHERE id = \(query.unit)") ?? false
      let rows = try worklists.page(query, in: reader).map { row in
        WorklistItem(row, actor, usesClaims: usesClaims, now: now)
      }
      return Worklist(
        rows: rows, total: total, isTotalCapped: !query.filter.isEmpty && total >= WorklistRepository.countLimit,
        counts: counts, usesClaims: usesClaims)
    }
  }

  /// The rows after one that was read already, for 导出: ``ExportService/pageSize`` of them at most, whatever page the request
  /// is for.
  ///
  /// - Throws: as ``page(_:for:)``.
  public func rows(_ request: WorklistRequest, after last: WorklistItem?, for viewer: Viewer) async throws -> [WorklistItem] {
    let room = request.room
    try Access.decide(viewer, .use(room.menu), .unit(room.unit)).enforce("页面")
    var query = request.query
    query.limit = ExportService.pageSize
    query.offset = 0
    query.after = last.map { WorklistPosition(submittedAt: $0.submittedAt, visit: $0.visit) }
    let (worklists, wanted, now) = (worklists, query, platform.clock.now())
    let actor = viewer.actor(for: room.business, at: viewer.seat(in: room.unit))
    return try await platform.store.database.read { reader in
      try worklists.page(wanted, in: reader).map { row in WorklistItem(row, actor, usesClaims: false, now: now) }
    }
  }

  /// What stands for a mobile number in the address of a filtered list; nil where nothing was typed.
  public func mobileKey(_ number: String) -> String? {
    let bare = TextRules.cleaned(number)
    guard !bare.isEmpty else { return nil }
    return platform.store.vault.lookup((try? MobileNumber(bare).text) ?? bare)
  }
}

extension WorklistItem {
  init(_ row: WorklistRow, _ actor: WorkflowActor, usesClaims: Bool, now: Moment) {
    var input = WorkflowInput(now: now)
    input.unitUsesClaims = usesClaims
    let offered = Workflow.offered(to: actor, on: row.application, visit: row.visit.id, input)
    self.init(
      visit: row.visit.id, application: row.application.id, version: row.version, number: row.entry.number,
      state: row.visit.state, applicantName: row.entry.applicantName, mobileMasked: row.entry.mobileMasked,
      employerName: row.entry.employerName, authorityName: row.entry.authorityName, titleLabel: row.entry.titleLabel,
      submittedAt: row.entry.submittedAt, handlerName: row.handlerName,
      reminder: row.visit.reminder, deadline: row.visit.deadline,
      isOwn: actor.person != nil && actor.person == row.application.applicant, isUntouched: !row.visit.isTouched,
      offered: Set(offered))
  }
}
