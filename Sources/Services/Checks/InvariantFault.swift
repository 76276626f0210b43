/// Something in the database that can't be: found by `zhicheng check`.
public struct InvariantFault: Sendable, Equatable {
  /// Which table and row, without personal data.
  public let place: String
  /// What is wrong with it, in Chinese: operators read it.
  public let sentence: String

  /// Made of these parts.
  public init(_ place: String, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}
