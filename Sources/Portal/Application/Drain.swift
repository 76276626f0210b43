import Synchronization

/// Whether this node is being taken out of service: it says so to whoever spreads the requests, and still serves what comes.
final class Drain: Sendable {
  private let begun = Atomic<Bool>(false)

  /// Whether it was told to end.
  var hasBegun: Bool { begun.load(ordering: .sequentiallyConsistent) }

  /// It was told to end.
  func begin() {
    begun.store(true, ordering: .sequentiallyConsistent)
  }
}
