/// The SHA-256 of a file's bytes, 64 hexadecimal digits: its name in the store.
public struct AttachmentDigest: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// The digest of these digits, or nil where they are none: nothing else ever becomes part of a path.
  public init?(rawValue: String) {
    guard Hex.isHex(rawValue, count: 64) else { return nil }
    self.rawValue = rawValue
  }

  init(_ bytes: some Sequence<UInt8>) {
    rawValue = Hex.encode(bytes)
  }

  /// The digits.
  public var description: String { rawValue }
}
