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
}
