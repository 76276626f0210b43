import Database
import Storage
public import Titles

/// 消息发送 of the reform office: what leaves the platform, whether it was taken, and another try for what wasn't.
public struct OutboxService: Sendable {
  private let platform: Platform
  private let outbox: OutboxRepository
  private let audit: AuditLog

  /// The most messages that are counted and listed of each state.
  public static let countLimit = OutboxRepository.countLimit

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    outbox = OutboxRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page, the newest first, with how many there are in each state.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func list(
    _ state: OutgoingState?, in window: ListWindow, for viewer: Viewer
  ) async throws -> (page: ListPage<OutgoingRow>, counts: [OutgoingState: Int]) {
    try Access.decide(viewer, .administer(.messages), .office).enforce("页面")
    return try await platform.store.database.read { reader in
      (page: try outbox.rows(state, in: window, reader), counts: try outbox.counts(in: reader))
    }
  }

  /// Tries a message once more that had failed.
  ///
  /// - Throws: `Refusal` where it hasn't failed.
  public func retry(_ id: MessageID, by viewer: Viewer) async throws {
    try await change(viewer) { transaction, now in
      guard try outbox.retry(id, at: now, in: transaction) else {
        throw Refusal("message-not-failed", "这条消息没有发送失败，不需要重新发送；请刷新页面查看。")
      }
      try audit.append("message.retry", on: id.rawValue, by: viewer.account, at: now, in: transaction)
    }
  }

  /// Tries all messages once more that had failed, and says how many there were.
  public func retryAll(by viewer: Viewer) async throws -> Int {
    try await change(viewer) { transaction, now in
      let count = try outbox.retryAll(at: now, in: transaction)
      if count > 0 {
        try audit.append(
          "message.retry", on: viewer.account.rawValue, by: viewer.account, detail: "\(count)", at: now, in: transaction)
      }
      return count
    }
  }

  private func change<Value: Sendable>(
    _ viewer: Viewer, _ body: @escaping @Sendable (Transaction, Moment) throws -> Value
  ) async throws -> Value {
    try Access.decide(viewer, .administer(.messages), .office).enforce("页面")
    let now = platform.clock.now()
    return try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.messages, of: viewer, platform.store, transaction)
      return try body(transaction, now)
    }
  }
}
