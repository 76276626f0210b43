import Synchronization

/// Lets tasks wait until a number of threads have ended.
final class Latch: Sendable {
  private struct State {
    var remaining: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(remaining: count))
  }

  /// One thread has ended.
  func countDown() {
    let ready = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.remaining -= 1
      guard state.remaining <= 0 else { return [] }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in ready { continuation.resume() }
  }

  /// Returns when all of them have.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if state.remaining > 0 { state.waiting.append(continuation) }
        return state.remaining <= 0
      }
      if isOpen { continuation.resume() }
    }
  }
}
