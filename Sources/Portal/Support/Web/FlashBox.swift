import Synchronization

/// The messages that a request leaves for the next page, while it is being handled.
final class FlashBox: Sendable {
  private let flashes = Mutex<[Flash]>([])

  /// Adds one.
  func add(_ flash: Flash) {
    flashes.withLock { $0.append(flash) }
  }

  /// All that were added.
  var all: [Flash] { flashes.withLock { $0 } }
}
