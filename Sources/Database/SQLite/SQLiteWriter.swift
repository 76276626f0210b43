import Foundation

/// The one thread that writes: it takes all writes that wait and commits them together.
final class SQLiteWriter: Sendable {
  private let inbox: Inbox<any PendingWrite>
  private let ended = Latch(1)

  init(connection: SQLiteConnection, options: DatabaseOptions) {
    let inbox = Inbox<any PendingWrite>(limit: options.queueLimit)
    let ended = ended
    let groupLimit = max(options.groupLimit, 1)
    let thread = Thread {
      ThreadName.set("db-write")
      while let writes = inbox.take(upTo: groupLimit) {
        connection.use { SQLiteWriter.carryOut(writes, on: $0) }
      }
      connection.close()
      ended.countDown()
    }
    self.inbox = inbox
    thread.start()
  }

  deinit {
    inbox.close()
  }

  /// How many writes wait.
  var waiting: Int { inbox.count }

  /// Queues a write and answers when it is durable.
  func write<Value: Sendable>(
    schemaChange: Int? = nil, _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let write = QueuedWrite(schemaChange: schemaChange, caller: continuation, body: body)
      switch inbox.put(write) {
      case .accepted: break
      case .full: write.refuse(DatabaseError.overloaded)
      case .closed: write.refuse(DatabaseError.closed)
      }
    }
  }

  /// Carries out what waits, then ends the thread and closes the connection.
  func close() async {
    inbox.close()
    await ended.wait()
  }

  private static func carryOut(_ writes: [any PendingWrite], on session: SQLiteSession) {
    let group = CommitGroup(session: session)
    var together: [any PendingWrite] = []
    for write in writes {
      if let number = write.schemaChange {
        group.carryOut(together)
        together = []
        group.changeSchema(write, number: number)
      } else {
        together.append(write)
      }
    }
    group.carryOut(together)
  }
}
