import Database
import Storage
public import Titles

/// 审计日志 of the auditor: what was done, by whom, to what; and whether nobody has changed it.
public struct AuditService: Sendable {
  private let platform: Platform
  private let log: AuditLog
  private let jobs = JobRepository()

  /// More lines than this are not counted.
  public static let countLimit = AuditLog.countLimit

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    log = AuditLog(vault: platform.store.vault)
  }

  /// One page of the log, the latest first. The total stops at ``countLimit``.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func entries(
    _ filter: AuditFilter, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<AuditEntry> {
    try Access.decide(viewer, .administer(.auditLog), .office).enforce("页面")
    let actions = platform.reference.codes(.auditActions)
    return try await platform.store.database.read { reader in
      guard let query = try query(filter, reader) else { return ListPage(rows: [], total: 0) }
      let found = try log.rows(query, in: window, reader)
      return ListPage(rows: found.rows.map { AuditEntry($0, actions) }, total: found.total)
    }
  }

  /// The entries after `last` in the same order, for a list that is read from end to end while others are added.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func entries(
    _ filter: AuditFilter, after last: AuditEntry?, limit: Int, for viewer: Viewer
  ) async throws -> [AuditEntry] {
    try Access.decide(viewer, .administer(.auditLog), .office).enforce("页面")
    let actions = platform.reference.codes(.auditActions)
    return try await platform.store.database.read { reader in
      guard var query = try query(filter, reader) else { return [] }
      query.after = last.map { AuditQuery.Place(at: $0.createdAt, stream: $0.stream, position: $0.position) }
      return try log.rows(query, window: ListWindow(limit: limit), reader).map { AuditEntry($0, actions) }
    }
  }

  /// Nil where somebody or something is named that isn't there.
  private func query(_ filter: AuditFilter, _ reader: Reader) throws -> AuditQuery? {
    var query = AuditQuery()
    let (actor, subject) = (TextRules.cleaned(filter.actor).lowercased(), TextRules.cleaned(filter.subject))
    if !actor.isEmpty {
      let accounts = AccountRepository(vault: platform.store.vault)
      guard let account = try accounts.account(named: actor, in: reader) else { return nil }
      query.account = account.id
    }
    if !subject.isEmpty {
      guard let stream = try log.stream(named: subject, in: reader) else { return nil }
      query.stream = stream
    }
    query.action = filter.action.isEmpty ? nil : filter.action
    query.from = filter.from.map { Moment($0) }
    query.before = filter.through.map { Moment($0.adding(days: 1)) }
    return query
  }

  /// Orders a verification of all chains; one that is under way is not ordered twice.
  ///
  /// - Throws: `Refusal` where one is under way.
  public func verify(by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.auditLog), .office).enforce("页面")
    let parts = try await parts()
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.auditLog, of: viewer, platform.store, transaction)
      if let last = try jobs.latest(AuditChainVerifier.kind, in: transaction), last.state != .done {
        throw Refusal("verification-under-way", "日志验证正在进行，请等待其完成。")
      }
      let now = platform.clock.now()
      let job = Job(
        id: platform.store.ids.make(), kind: AuditChainVerifier.kind, unit: nil, batch: nil, account: viewer.account,
        payload: "{}", total: parts.count, createdAt: now)
      try jobs.enqueue(job, subjects: parts, in: transaction)
      try log.append("audit.verify", on: viewer.account.rawValue, by: viewer.account, at: now, in: transaction)
    }
  }

  /// The subjects after which each part begins; the first part begins at the beginning.
  private func parts() async throws -> [String] {
    var parts = [""]
    while true {
      let after = parts[parts.count - 1]
      let last = try await platform.store.database.read { reader in
        try log.streams(after: after, limit: AuditChainVerifier.part, in: reader)
      }
      guard last.count == AuditChainVerifier.part, let end = last.last else { return parts }
      parts.append(end)
    }
  }

  /// The latest verification; nil where none was ordered yet.
  public func verification(for viewer: Viewer) async throws -> AuditVerification? {
    try Access.decide(viewer, .administer(.auditLog), .office).enforce("页面")
    return try await platform.store.database.read { reader in
      guard let job = try jobs.latest(AuditChainVerifier.kind, in: reader) else { return nil }
      return AuditVerification(
        startedAt: job.createdAt, finishedAt: job.finishedAt, done: job.done, total: job.total,
        faults: try jobs.failures(of: job.id, in: reader).map(\.problem))
    }
  }
}
