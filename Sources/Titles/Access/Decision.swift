/// The answer to "may they?".
public enum Decision: Sendable, Equatable {
  /// Yes.
  case allowed
  /// No, and they may know why.
  case denied([Reason])
  /// No, and it must look as if the thing weren't there (another unit's application by its address).
  case hidden

  /// Returns where it is allowed.
  ///
  /// - Parameter what: the thing's name for `NotFound`, in Chinese.
  /// - Throws: `Refusal` where it is denied, `NotFound` where it is hidden.
  public func enforce(_ what: String) throws {
    switch self {
    case .allowed: return
    case .denied(let reasons): throw Refusal(reasons)
    case .hidden: throw NotFound(what)
    }
  }
}
