/// One value as the engines know it: what a parameter is bound to and what a column holds.
public enum Cell: Hashable, Sendable {
  /// SQL's NULL.
  case null
  /// A whole number of 64 bits; also truth (0, 1) and moments (milliseconds).
  case integer(Int64)
  /// A floating-point number; never money, which is whole 分.
  case real(Double)
  /// Text, also days (`yyyy-MM-dd`) and ids.
  case text(String)
  /// Bytes: sealed values, digests, signatures.
  case bytes([UInt8])

  /// The kinds of values there are besides NULL.
  public enum Kind: UInt8, Hashable, Sendable {
    /// ``Cell/integer(_:)``.
    case integer
    /// ``Cell/real(_:)``.
    case real
    /// ``Cell/text(_:)``.
    case text
    /// ``Cell/bytes(_:)``.
    case bytes
  }

  /// The kind of the value; nil for NULL, which fits every kind.
  public var kind: Kind? {
    switch self {
    case .null: nil
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .bytes: .bytes
    }
  }
}
