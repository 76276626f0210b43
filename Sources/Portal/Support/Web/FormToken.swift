import Synchronization

/// The token that a page's forms carry. Whoever reads it tells the middleware by that that this page needs one: only
/// then does a visitor who is not signed in get a cookie, so that pages without forms stay the same for everybody.
final class FormToken: Sendable, Equatable {
  private struct State {
    var text: String?
    var wasRead = false
  }

  private let state: Mutex<State>
  private let make: @Sendable () -> String

  init(_ text: String) {
    state = Mutex(State(text: text))
    make = { text }
  }

  /// - Parameter make: makes the token, as soon as somebody needs it.
  init(_ make: @escaping @Sendable () -> String) {
    state = Mutex(State())
    self.make = make
  }

  /// The token for the form.
  var value: String {
    state.withLock { $0.wasRead = true }
    return text
  }

  /// Whether a page shows it.
  var isUsed: Bool { state.withLock { $0.wasRead } }

  /// Whether `candidate` is this token, in a time that does not depend on where they differ.
  func matches(_ candidate: String) -> Bool {
    ConstantTime.areEqual(Array(candidate.utf8), Array(text.utf8))
  }

  private var text: String {
    state.withLock { state in
      if let text = state.text { return text }
      let made = make()
      state.text = made
      return made
    }
  }

  static func == (left: FormToken, right: FormToken) -> Bool { left.text == right.text }
}
