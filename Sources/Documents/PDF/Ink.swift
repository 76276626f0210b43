/// A colour of the page, in the sRGB primaries.
struct Ink: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 255)
    green = UInt8(hex >> 8 & 255)
    blue = UInt8(hex & 255)
  }

  static let black = Ink(0x1F2329)
  static let line = Ink(0x9AA3AF)
  static let paleLine = Ink(0xC9D0D9)
  static let labelGround = Ink(0xF3F6FA)
  static let headerGround = Ink(0xE8EEF6)
}

extension TextTone {
  var ink: Ink {
    switch self {
    case .normal: .black
    case .muted: Ink(0x5C6672)
    case .alert: Ink(0xA61B1B)
    case .heading: Ink(0x12396B)
    }
  }
}
