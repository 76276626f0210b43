/// What 自动获取 led to.
public enum FetchOutcome: Sendable, Equatable {
  /// So many records were added.
  case added(Int)
  /// Everything that is known stands there already.
  case nothingNew
  /// No register answers for this person.
  case unknown
}
