import Foundation

/// A bounded first-in-first-out queue between tasks, which put without waiting, and threads, which wait.
final class Inbox<Item: Sendable>: @unchecked Sendable {
  /// What became of an item.
  enum Acceptance {
    case accepted
    case full
    case closed
  }

  private let limit: Int
  private let condition = NSCondition()
  // Everything below is touched only with the condition locked.
  private var items: [Item] = []
  private var head = 0
  private var isClosed = false

  init(limit: Int) {
    self.limit = limit
  }

  /// How many items wait.
  var count: Int {
    condition.withLock { items.count - head }
  }

  /// Queues the item, or says why not.
  func put(_ item: Item) -> Acceptance {
    condition.withLock {
      if isClosed { return .closed }
      if items.count - head >= limit { return .full }
      items.append(item)
      condition.signal()
      return .accepted
    }
  }

  /// Waits until something is there and takes up to `count` of it; nil once the inbox is closed and empty.
  func take(upTo count: Int) -> [Item]? {
    condition.withLock {
      while items.count == head {
        if isClosed { return nil }
        condition.wait()
      }
      let end = min(head + count, items.count)
      let taken = Array(items[head..<end])
      head = end
      if head == items.count {
        items.removeAll(keepingCapacity: true)
        head = 0
      } else if head >= 1024 {
        items.removeFirst(head)
        head = 0
      }
      return taken
    }
  }

  /// Refuses what comes from now on; what is queued already is still handed out.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }
}
