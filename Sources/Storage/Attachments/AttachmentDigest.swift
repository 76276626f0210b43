import Crypto

/// The SHA-256 of a file's bytes, 64 hexadecimal digits: its name in the store.
public struct AttachmentDigest: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// The digest of these digits, or nil where they are none: nothing else ever becomes part of a path.
  public init?(rawValue: String) {
    guard Hex.isHex(rawValue, count: 64) else { return nil }
    self.rawValue = rawValue
  }

  /// The digest whose 32 bytes these are.
  public init(_ bytes: some Sequence<UInt8>) {
    rawValue = Hex.encode(bytes)
  }

  /// The digest of these bytes.
  public init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  /// The 32 bytes that the digits stand for.
  var bytes: [UInt8] {
    let values = rawValue.utf8.map { $0 < UInt8(ascii: "a") ? $0 - UInt8(ascii: "0") : $0 - UInt8(ascii: "a") + 10 }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// The digits.
  public var description: String { rawValue }
}
