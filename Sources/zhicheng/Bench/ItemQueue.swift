import Synchronization

/// Hands out items to several tasks, each once.
final class ItemQueue<Item: Sendable>: Sendable {
  private let items: [Item]
  private let position = Atomic<Int>(0)

  init(_ items: [Item]) {
    self.items = items
  }

  /// The next one, or nil.
  func next() -> Item? {
    let index = position.add(1, ordering: .relaxed).oldValue
    return index < items.count ? items[index] : nil
  }
}
