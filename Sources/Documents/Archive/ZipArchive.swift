internal import CPangoCairo
public import Titles

/// A zip archive (APPNOTE 6.3.10) with names in UTF-8: files that are compressed already (PDF, pictures) are stored as they
/// are (method 0), others deflated (method 8).
///
/// Holds less than 4 GB and 65,535 files: whoever fills it bounds what goes in.
public struct ZipArchive: Sendable {
  private var bytes: [UInt8] = []
  /// How many bytes were taken out already.
  private var taken = 0
  private var entries: [ZipEntry] = []
  private var names: Set<String> = []
  private let time: ZipTime

  /// An empty archive whose files carry this time (of Asia/Shanghai, to two seconds).
  public init(at moment: Moment) {
    time = ZipTime(moment)
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
    let entry = ZipEntry(
      name: Array(name.utf8), method: method, time: time, checksum: UInt32(crc32(0, content, UInt32(content.count))),
      packedSize: UInt32(packed.count), size: UInt32(content.count), offset: UInt32(taken + bytes.count))
    bytes += entry.header
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
    bytes += ZipEntry.directory(entries, at: UInt32(taken + bytes.count))
    return bytes
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
