internal import Synchronization

/// Hands typesetters out, each to one thread at a time, and keeps them warm.
///
/// There are never more than threads that ask at the same moment; callers bound those by their own worker threads.
final class TypesetterPool: Sendable {
  static let shared = TypesetterPool()

  private let idle = Mutex<[Typesetter]>([])

  /// - Throws: what `work` throws, and `DocumentError.fontNotInstalled`.
  func withTypesetter<Result>(_ work: (Typesetter) throws -> Result) throws -> Result {
    let typesetter = try idle.withLock { $0.popLast() } ?? Typesetter()
    defer { idle.withLock { $0.append(typesetter) } }
    return try work(typesetter)
  }
}
