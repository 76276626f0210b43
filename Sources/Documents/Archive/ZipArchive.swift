internal import CPangoCairo
public import Titles

/// A zip archive (APPNOTE 6.3.10) with names in UTF-8: files that are compressed already (PDF, pictures) are stored as they
/// are (method 0), others deflated (method 8).
///
/// Holds less than 4 GB and 65,535 files: whoever fills it bounds what goes in.
public struct ZipArchive: Sendable {
  /// A file that stands in it, for the directory at the end.
  private struct Entry: Sendable {
    let name: [UInt8]
    let method: UInt16
    let checksum: UInt32
    let packedSize: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private var bytes: [UInt8] = []
  /// How many bytes were taken out already.
  private var taken = 0
  private var entries: [Entry] = []
  private var names: Set<String> = []
  private let date: UInt16
  private let time: UInt16

  /// An empty archive whose files carry this time (of Asia/Shanghai, to two seconds).
  public init(at moment: Moment) {
    let day = moment.day.components
    let parts = moment.timeOfDay.split(separator: ":").compactMap { UInt16($0) }
    let year = UInt16(min(max(day.year - 1980, 0), 127))
    date = year << 9 | UInt16(day.month) << 5 | UInt16(day.day)
    time = parts.count == 3 ? parts[0] << 11 | parts[1] << 5 | parts[2] / 2 : 0
  }

  /// Adds a file as it is; a name that is there already gets a number, and nothing in a name leads out of the folder.
  public mutating func add(_ content: [UInt8], named wanted: String) {
    let name = unused(String(wanted.map { $0 == "/" || $0 == "\\" || $0 == ":" ? "_" : $0 }))
    add(content, packed: content, method: 0, name)
  }

  /// Adds a file of our own at a path within the archive; `isDeflated` for what isn't compressed already.
  mutating func add(_ content: [UInt8], at path: String, isDeflated: Bool) {
    // A zlib stream is a deflated one between a head of two bytes and a checksum of four (RFC 1950).
    let packed = isDeflated ? Array(content.deflated.dropFirst(2).dropLast(4)) : content
    add(content, packed: packed, method: isDeflated ? 8 : 0, path)
  }

  private mutating func add(_ content: [UInt8], packed: [UInt8], method: UInt16, _ name: String) {
    let entry = Entry(
      name: Array(name.utf8), method: method, checksum: UInt32(crc32(0, content, UInt32(content.count))),
      packedSize: UInt32(packed.count), size: UInt32(content.count), offset: UInt32(taken + bytes.count))
    append(0x0403_4B50 as UInt32)
    appendHead(of: entry)
    bytes += entry.name
    bytes += packed
    entries.append(entry)
  }

  /// What was written since it was taken last, so that an archive goes into a file one member after the other.
  public mutating func take() -> [UInt8] {
    taken += bytes.count
    defer { bytes = [] }
    return bytes
  }

  /// The whole archive, or what of it wasn't taken yet.
  public mutating func finish() -> [UInt8] {
    let start = UInt32(taken + bytes.count)
    for entry in entries {
      append(0x0201_4B50 as UInt32)
      // Made by Unix (3), version 2.0.
      append(0x0314 as UInt16)
      appendHead(of: entry)
      // No comment, disk 0, no internal attributes, a plain file that its owner may write and all may read.
      append(0 as UInt16)
      append(0 as UInt16)
      append(0 as UInt16)
      append(0x81A4_0000 as UInt32)
      append(entry.offset)
      bytes += entry.name
    }
    let size = UInt32(taken + bytes.count) - start
    append(0x0605_4B50 as UInt32)
    append(0 as UInt32)
    append(UInt16(entries.count))
    append(UInt16(entries.count))
    append(size)
    append(start)
    append(0 as UInt16)
    return bytes
  }

  /// What the local header and the directory say in the same words.
  private mutating func appendHead(of entry: Entry) {
    append(20 as UInt16)
    // Bit 11: the name is UTF-8.
    append(0x0800 as UInt16)
    append(entry.method)
    append(time)
    append(date)
    append(entry.checksum)
    append(entry.packedSize)
    append(entry.size)
    append(UInt16(entry.name.count))
    append(0 as UInt16)
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      candidate = "\(name[..<dot])（\(number)）\(name[dot...])"
      number += 1
    }
    return candidate
  }
}
