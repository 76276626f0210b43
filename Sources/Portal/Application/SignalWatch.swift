import ServiceLifecycle
import UnixSignals

/// Ends the node when it is told to. After SIGTERM it is served on for a while, so that whoever spreads the requests has
/// seen that they are to go elsewhere; SIGINT (Ctrl-C), or a second signal, ends it at once.
struct SignalWatch: Service {
  /// Told at the first signal.
  let drain: Drain
  /// How long is served on.
  let grace: Duration
  /// Called at the first signal, with what will be waited.
  let whenEnding: @Sendable (Duration) -> Void

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    // That sequence lets nobody iterate over it twice.
    let (told, continuation) = AsyncStream.makeStream(of: UnixSignal.self)
    let reader = Task {
      for await signal in signals { continuation.yield(signal) }
    }
    defer { reader.cancel() }
    try await cancelWhenGracefulShutdown { try await wait(for: told) }
  }

  /// Returns when the node is to end.
  func wait(for signals: AsyncStream<UnixSignal>) async throws {
    var told = signals.makeAsyncIterator()
    guard let first = await told.next() else { return }
    drain.begin()
    let wait = first == .sigterm ? grace : .zero
    whenEnding(wait)
    guard wait > .zero else { return }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Task.sleep(for: wait) }
      group.addTask { for await _ in signals { return } }
      try await group.next()
      group.cancelAll()
    }
  }
}
