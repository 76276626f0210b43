public import Titles

/// What a bulk action on a batch did: all that were allowed are done, each other one says why not.
public struct IssuanceOutcome: Sendable, Equatable {
  /// 姓名 of those that are done.
  public var done: [String] = []
  /// Those that were left as they were.
  public var refused: [Refused] = []

  /// One application that was left as it was.
  public struct Refused: Sendable, Equatable {
    /// 姓名.
    public let name: String
    /// Why.
    public let reason: Reason

    /// Made of these parts.
    public init(name: String, reason: Reason) {
      self.name = name
      self.reason = reason
    }
  }

  /// Nothing done yet.
  public init() {}
}
