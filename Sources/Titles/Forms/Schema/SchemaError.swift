/// A form schema that cannot be used, with every place that is wrong.
public struct SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One fault and where it stands, such as `sections[1].fields[3].kind`.
  public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// The path within the file.
    public let place: String
    /// What is wrong there.
    public let message: String

    /// `place: message`.
    public var description: String { "\(place): \(message)" }
  }

  /// Never empty.
  public let faults: [Fault]

  init(_ faults: [Fault]) {
    self.faults = faults
  }

  init(_ place: String, _ message: String) {
    faults = [Fault(place: place, message: message)]
  }

  /// All faults, a line each.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
