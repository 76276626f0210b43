/// The identity of one kind of thing. Two kinds never mix: a `PersonID` is not a `UnitID`.
///
/// The text is a lower-case UUIDv7, so ids sort by the time they were made and can be distributed over nodes.
public struct ID<Subject>: Hashable, Sendable, RawRepresentable, Comparable, CustomStringConvertible {
  /// The id's text, 36 characters.
  public let rawValue: String

  /// Wraps a text that is known to be an id.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id that `text` names, or nil where it is no UUID: what comes out of an address is checked here.
  public init?(_ text: String) {
    guard text.utf8.count == 36 else { return nil }
    for (index, byte) in text.utf8.enumerated() {
      switch index {
      case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
        guard isDigit || isLetter else { return nil }
      }
    }
    rawValue = text
  }

  /// The text as a person reads it.
  public var description: String { rawValue }

  /// Their order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID: Codable {
  /// Reads it.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
