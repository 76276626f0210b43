/// A value with a stable code for programs (`rawValue`) and a Chinese label for people.
public protocol Labelled: RawRepresentable<String>, CaseIterable, Hashable, Codable, Sendable {
  /// What a user reads.
  var label: String { get }
}

extension Labelled {
  /// The value with this Chinese label, or nil.
  public init?(label: String) {
    guard let found = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = found
  }
}
