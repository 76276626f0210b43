/// A carrier didn't take a message.
public struct CarrierFailure: Error, Sendable, Equatable {
  /// Why, for the reform office: nothing of the message stands in it.
  public let sentence: String

  /// For this reason.
  public init(_ sentence: String) {
    self.sentence = sentence
  }
}
