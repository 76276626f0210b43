public import Titles

/// What a bulk action did: all that were allowed are done, each other one says why not.
public struct BulkResult: Sendable, Equatable {
  /// Done.
  public var done: [ActionResult] = []
  /// Not done.
  public var refused: [Refused] = []

  /// One application that was left as it was.
  public struct Refused: Sendable, Equatable {
    /// 申报书编号, or the id's text where nothing may be known of it.
    public let number: String
    /// Why.
    public let reasons: [Reason]

    /// Made of these parts.
    public init(number: String, reasons: [Reason]) {
      self.number = number
      self.reasons = reasons
    }
  }

  /// Nothing done yet.
  public init() {}
}
