@testable import Documents

/// Makes pictures as bytes, so that no foreign files lie in the tree.
enum Pictures {
  typealias Pixel = (red: UInt8, green: UInt8, blue: UInt8)

  /// A PNG of seeded noise over `colour`: noise keeps files large, as photos are.
  static func png(
    width: Int, height: Int, noise: UInt8 = 0, colour: (Int, Int) -> Pixel = { _, _ in (200, 180, 160) }
  ) -> [UInt8] {
    var state: UInt32 = 1
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(0)
      for column in 0..<width {
        let pixel = colour(column, row)
        for value in [pixel.red, pixel.green, pixel.blue] {
          state = state &* 1_664_525 &+ 1_013_904_223
          let swing = noise == 0 ? 0 : UInt8(state >> 24) % noise
          rows.append(value &- min(value, swing))
        }
      }
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", word(width) + word(height) + [8, 2, 0, 0, 0])
    bytes += chunk("IDAT", rows.deflated)
    return bytes + chunk("IEND", [])
  }

  static func jpeg(
    width: Int, height: Int, noise: UInt8 = 40, quality: Int = 90, colour: (Int, Int) -> Pixel = { _, _ in (200, 180, 160) }
  ) throws -> [UInt8] {
    let picture = png(width: width, height: height, noise: noise, colour: colour)
    guard let bytes = Bitmap(picture, .png)?.jpeg(quality: quality) else { throw DocumentError.unreadablePicture }
    return bytes
  }

  /// The JPEG with an EXIF segment that says how it is to be turned.
  static func turned(_ jpeg: [UInt8], orientation: UInt8) -> [UInt8] {
    var segment: [UInt8] = Array("Exif\0\0".utf8)
    segment += [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
    segment += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    let length = segment.count + 2
    return Array(jpeg.prefix(2)) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + segment + jpeg.dropFirst(2)
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return word(content.count) + body + word(Int(checksum(body)))
  }

  private static func word(_ number: Int) -> [UInt8] {
    [UInt8(number >> 24 & 255), UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]
  }

  /// CRC-32, as PNG wants it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
