/// The SHA-256 of a ``Token``, 64 hexadecimal digits: what is stored and looked up.
public struct TokenHash: RawRepresentable, Hashable, Sendable {
  /// The digits.
  public let rawValue: String

  /// Wraps digits that come from the database.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether this is the token's hash, in constant time.
  public func matches(_ token: Token) -> Bool {
    ConstantTime.equal(rawValue.utf8, token.hash.rawValue.utf8)
  }
}
