/// A field that a register answers, with an upload as the way out where it does not pass.
public struct VerifiedValue: Hashable, Sendable {
  /// What the register said; nil as long as it was not asked.
  public var fact: VerifiedFact?
  /// The files that were uploaded instead or besides.
  public var files: [FileReference]

  /// An answer of a register with its fallback files.
  public init(fact: VerifiedFact? = nil, files: [FileReference] = []) {
    self.fact = fact
    self.files = files
  }
}
