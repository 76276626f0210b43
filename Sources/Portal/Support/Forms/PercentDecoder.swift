/// Decodes one component of a form byte by byte: `+` is a space, `%E8` a byte.
struct PercentDecoder {
  private var bytes: [UInt8] = []
  private var pending: Pending = .none

  private enum Pending {
    case none
    case first
    case second(UInt8)
  }

  /// Whether nothing has come since the last `finish`.
  var isEmpty: Bool {
    guard bytes.isEmpty, case .none = pending else { return false }
    return true
  }

  /// Takes the next byte.
  mutating func feed(_ byte: UInt8) throws(FormError) {
    switch pending {
    case .none:
      switch byte {
      case UInt8(ascii: "%"): pending = .first
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    case .first:
      guard let value = Hex.value(byte) else { throw .malformed }
      pending = .second(value)
    case .second(let high):
      guard let low = Hex.value(byte) else { throw .malformed }
      bytes.append(high << 4 | low)
      pending = .none
    }
  }

  /// The text so far; afterwards the decoder is empty again.
  mutating func finish() throws(FormError) -> String {
    defer {
      bytes.removeAll(keepingCapacity: true)
      pending = .none
    }
    guard case .none = pending, let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    return text
  }
}
