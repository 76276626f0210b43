/// A file of a zip archive as its own header and the directory at the end describe it (APPNOTE 6.3.10).
struct ZipEntry {
  /// UTF-8.
  let name: [UInt8]
  /// 0 stored, 8 deflated.
  let method: UInt16
  let time: ZipTime
  /// CRC-32.
  var checksum: UInt32
  var packedSize: UInt32
  var size: UInt32
  /// Where its header begins.
  let offset: UInt32

  /// What stands before its bytes.
  var header: [UInt8] {
    var bytes: [UInt8] = []
    bytes.addLittleEndian(0x0403_4B50 as UInt32)
    addDescription(to: &bytes)
    return bytes + name
  }

  /// The directory of these files with the archive's end, which begins at `start`.
  static func directory(_ entries: [ZipEntry], at start: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes.addLittleEndian(0x0201_4B50 as UInt32)
      // Made by Unix (3), version 2.0.
      bytes.addLittleEndian(0x0314 as UInt16)
      entry.addDescription(to: &bytes)
      // No comment, disk 0, no internal attributes, a plain file that its owner may write and all may read.
      for _ in 0..<3 { bytes.addLittleEndian(0 as UInt16) }
      bytes.addLittleEndian(0x81A4_0000 as UInt32)
      bytes.addLittleEndian(entry.offset)
      bytes += entry.name
    }
    let size = UInt32(bytes.count)
    bytes.addLittleEndian(0x0605_4B50 as UInt32)
    bytes.addLittleEndian(0 as UInt32)
    for _ in 0..<2 { bytes.addLittleEndian(UInt16(entries.count)) }
    bytes.addLittleEndian(size)
    bytes.addLittleEndian(start)
    bytes.addLittleEndian(0 as UInt16)
    return bytes
  }

  /// What the header and the directory say in the same words.
  private func addDescription(to bytes: inout [UInt8]) {
    bytes.addLittleEndian(20 as UInt16)
    // Bit 11: the name is UTF-8.
    bytes.addLittleEndian(0x0800 as UInt16)
    bytes.addLittleEndian(method)
    bytes.addLittleEndian(time.time)
    bytes.addLittleEndian(time.date)
    bytes.addLittleEndian(checksum)
    bytes.addLittleEndian(packedSize)
    bytes.addLittleEndian(size)
    bytes.addLittleEndian(UInt16(name.count))
    bytes.addLittleEndian(0 as UInt16)
  }
}

extension [UInt8] {
  fileprivate mutating func addLittleEndian(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
