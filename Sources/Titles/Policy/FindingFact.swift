/// A fact that a finding rests on, as a user reads it.
public struct FindingFact: Hashable, Sendable, Codable {
  /// What it is (累计参保月数).
  public let label: String
  /// Its value (18个月).
  public let value: String

  /// A fact with its label.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
