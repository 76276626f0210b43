/// What a browser sent: input name → values in order.
///
/// An input that is absent leaves its field as it is, so a post of one field is as good as one of all; an input
/// that is present and empty clears it. Checkbox groups and file lists send an empty value of their own for that.
/// The parts of one field (`period.from`, `period.to`, `period.open`) are sent together, or none of them.
public struct PostedFields: Hashable, Sendable {
  /// The values by input name.
  public let values: [String: [String]]

  /// What was sent.
  public init(_ values: [String: [String]]) {
    self.values = values
  }

  /// The last value of the input, or nil where it was not sent.
  func text(_ name: String) -> String? { values[name]?.last }

  /// The values of the input that are not empty, or nil where it was not sent.
  func all(_ name: String) -> [String]? { values[name]?.filter { !$0.isEmpty } }
}
