/// What an outside register said: an answer, or nothing (it knows nothing of the person, or couldn't be reached).
public enum RegisterAnswer<Value: Hashable & Sendable>: Hashable, Sendable {
  case answered(Value)
  case unknown

  /// The answer; nil where there is none.
  public var value: Value? {
    guard case .answered(let value) = self else { return nil }
    return value
  }
}
