/// What a picture says about itself, read without decoding it: a few bytes can claim a picture that fills the memory.
struct ImageHeader: Equatable, Sendable {
  let format: ImageFormat
  let width: Int
  let height: Int
  /// Colour components of a JPEG; 0 for PNG.
  let components: Int
  /// How the picture is to be turned (EXIF tag 0x0112): 1 is upright.
  let orientation: Int

  /// More pixels than this are not decoded: 16 million take 48 MB.
  static let mostPixels = 16_000_000
  /// A progressive JPEG of more scans than any encoder writes is meant to keep the decoder busy.
  private static let mostScans = 64

  var pixels: Int { width * height }

  /// The header of JPEG or PNG bytes, or nil where they are neither, or broken, or cut off.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self.init(png: bytes)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self.init(jpeg: bytes)
    } else {
      return nil
    }
  }

  private init?(png bytes: [UInt8]) {
    guard bytes.count >= 33, Array(bytes[12..<16]) == Array("IHDR".utf8), ImageHeader.isComplete(png: bytes) else {
      return nil
    }
    let width = ImageHeader.number(bytes, 16, 4)
    let height = ImageHeader.number(bytes, 20, 4)
    guard (1...0xFFFF).contains(width), (1...0xFFFF).contains(height) else { return nil }
    self.init(format: .png, width: width, height: height, components: 0, orientation: 1)
  }

  /// Whether the chunks lead to the one that ends the file: decoders fill what is missing with grey and don't complain.
  private static func isComplete(png bytes: [UInt8]) -> Bool {
    var position = 8
    while position + 12 <= bytes.count {
      if Array(bytes[position + 4..<position + 8]) == Array("IEND".utf8) { return true }
      position += 12 + number(bytes, position, 4)
    }
    return false
  }

  private init?(jpeg bytes: [UInt8]) {
    var position = 2
    var size: (width: Int, height: Int, components: Int)?
    var orientation = 1
    var scans = 0
    var isComplete = false
    while let marker = ImageHeader.nextMarker(bytes, &position) {
      if marker == 0xD9 {
        isComplete = true
        break
      }
      guard position + 2 <= bytes.count else { break }
      let length = ImageHeader.number(bytes, position, 2)
      guard length >= 2, position + length <= bytes.count else { break }
      let segment = position + 2..<position + length
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard segment.count >= 6, size == nil else { return nil }
        let start = segment.lowerBound
        size = (
          ImageHeader.number(bytes, start + 3, 2), ImageHeader.number(bytes, start + 1, 2), Int(bytes[start + 5])
        )
      case 0xE1:
        orientation = ImageHeader.orientation(Array(bytes[segment])) ?? orientation
      case 0xDA:
        scans += 1
        guard scans <= ImageHeader.mostScans else { return nil }
      default:
        break
      }
      position += length
    }
    guard let size, size.width > 0, size.height > 0, scans > 0, isComplete else { return nil }
    self.init(
      format: .jpeg, width: size.width, height: size.height, components: size.components, orientation: orientation)
  }

  private init(format: ImageFormat, width: Int, height: Int, components: Int, orientation: Int) {
    self.format = format
    self.width = width
    self.height = height
    self.components = components
    self.orientation = orientation
  }

  /// The next marker at or after `position` that begins a segment or ends the file; `position` moves behind it.
  private static func nextMarker(_ bytes: [UInt8], _ position: inout Int) -> UInt8? {
    while position + 1 < bytes.count {
      let marker = bytes[position + 1]
      // Inside a scan 0xFF is followed by a stuffed 0 or a restart marker; a filler is another 0xFF.
      if bytes[position] == 0xFF, marker != 0, marker != 0xFF, !(0xD0...0xD8).contains(marker), marker != 1 {
        position += 2
        return marker
      }
      position += 1
    }
    return nil
  }

  /// The orientation in an EXIF segment: a TIFF directory of either byte order.
  private static func orientation(_ segment: [UInt8]) -> Int? {
    guard segment.count >= 20, segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    let isLittle = tiff[0] == 0x49
    func value(_ offset: Int, _ length: Int) -> Int? {
      guard offset >= 0, offset + length <= tiff.count else { return nil }
      let field = Array(tiff[offset..<offset + length])
      return number(isLittle ? field.reversed() : field, 0, length)
    }
    guard let directory = value(4, 4), let count = value(directory, 2) else { return nil }
    for index in 0..<min(count, 512) {
      let entry = directory + 2 + index * 12
      guard let tag = value(entry, 2) else { return nil }
      if tag == 0x0112, let orientation = value(entry + 8, 2), (1...8).contains(orientation) { return orientation }
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    bytes[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
