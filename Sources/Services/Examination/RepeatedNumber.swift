/// A number of the form that others have handed in too, though it belongs to one person alone (a certificate's).
public struct RepeatedNumber: Sendable, Equatable {
  /// Where it stands in the form: 学历学位第1条 · 证书编号.
  public let place: String
  /// The number as it was typed.
  public let text: String
  /// How many other applicants have submitted it.
  public let others: Int

  /// Made of these parts.
  public init(place: String, text: String, others: Int) {
    self.place = place
    self.text = text
    self.others = others
  }
}
