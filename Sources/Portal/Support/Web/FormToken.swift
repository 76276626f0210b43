import Synchronization

/// The token that a page's forms carry. Whoever reads it tells the middleware by that that this page needs one: only
/// then does a visitor who is not signed in get a cookie, so that pages without forms stay the same for everybody.
final class FormToken: Sendable, Equatable {
  private let text: String
  private let wasRead = Mutex(false)

  init(_ text: String) {
    self.text = text
  }

  /// The token for the form.
  var value: String {
    wasRead.withLock { $0 = true }
    return text
  }

  /// Whether a page shows it.
  var isUsed: Bool { wasRead.withLock { $0 } }

  /// Whether `candidate` is this token, in a time that does not depend on where they differ.
  func matches(_ candidate: String) -> Bool {
    ConstantTime.areEqual(Array(candidate.utf8), Array(text.utf8))
  }

  static func == (left: FormToken, right: FormToken) -> Bool { left.text == right.text }
}
