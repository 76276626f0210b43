import Database
import Storage
public import Titles

/// Messages inside the platform (消息), and a look at what leaves it.
public struct MessageService: Sendable {
  private let platform: Platform
  private let messages = MessageRepository()
  private let outbox: OutboxRepository

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    outbox = OutboxRepository(vault: platform.store.vault)
  }

  /// One page of somebody's messages with the numbers of all and of the unread ones.
  public func page(
    of owner: MessageReader, onlyUnread: Bool, limit: Int, offset: Int
  ) async throws -> MessagePage {
    let recipient = owner.recipient
    return try await platform.store.database.read { reader in
      let found = try messages.messages(
        of: recipient, onlyUnread: onlyUnread, limit: limit, offset: offset, in: reader)
      return MessagePage(
        messages: found.map(Message.init),
        total: try messages.count(of: recipient, onlyUnread: false, in: reader),
        unread: try messages.count(of: recipient, onlyUnread: true, in: reader))
    }
  }

  /// Marks one message as read.
  ///
  /// - Throws: `NotFound` where it isn't theirs.
  public func markRead(_ id: MessageID, of owner: MessageReader) async throws {
    let (now, recipient) = (platform.clock.now(), owner.recipient)
    try await platform.store.database.write { transaction in
      guard try messages.markRead(id, of: recipient, at: now, in: transaction) else { throw NotFound("消息") }
    }
  }

  /// Marks all messages as read and says how many weren't.
  public func markAllRead(of owner: MessageReader) async throws -> Int {
    let (now, recipient) = (platform.clock.now(), owner.recipient)
    return try await platform.store.database.write { transaction in
      try messages.markAllRead(of: recipient, at: now, in: transaction)
    }
  }

  /// The latest text messages and mails, with their words: for the demonstration alone, where nobody receives them.
  public func outgoing(_ limit: Int) async throws -> [OutgoingMessage] {
    try await platform.store.database.read { reader in try outbox.latest(limit, in: reader).map(OutgoingMessage.init) }
  }
}
