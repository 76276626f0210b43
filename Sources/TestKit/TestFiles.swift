/// Small files made in memory: real ones, and ones with each fault that an upload can have.
public enum TestFiles {
  /// A PDF of so many empty A4 pages; `mark` tells two apart.
  public static func pdf(pages: Int = 1, mark: String = "1") -> [UInt8] {
    var bytes = Array("%PDF-1.4\n% \(mark)\n".utf8)
    var offsets: [Int] = []
    func add(_ text: String) {
      offsets.append(bytes.count)
      bytes += Array("\(offsets.count) 0 obj\n\(text)\nendobj\n".utf8)
    }
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>")
    for _ in 0..<pages { add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>") }
    let start = bytes.count
    var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { table += "\(padded(offset, 10)) 00000 n \n" }
    table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    bytes += Array(table.utf8)
    return bytes
  }

  /// A PDF that was cut off in the middle.
  public static func brokenPDF() -> [UInt8] {
    let whole = pdf(pages: 3, mark: "broken")
    return Array(whole.prefix(whole.count / 2))
  }

  /// A PDF that says it is encrypted with a password nobody knows.
  public static func encryptedPDF() -> [UInt8] {
    let key = String(repeating: "00", count: 32)
    let encryption = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> /ID [<00> <00>]"
    let text = String(decoding: pdf(mark: "encrypted"), as: UTF8.self)
    return Array(text.replacing("/Root 1 0 R", with: "/Root 1 0 R \(encryption)").utf8)
  }

  /// A grey PNG whose proportions are those of an inch photo; uncompressed, so its size follows from its pixels
  /// (300 × 420 has 126 KB).
  public static func photo(width: Int = 300, height: Int = 420, shade: UInt8 = 200) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    chunk("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 0, 0, 0, 0], &bytes)
    var rows: [UInt8] = []
    for _ in 0..<height { rows += [0] + [UInt8](repeating: shade, count: width) }
    chunk("IDAT", zlib(rows), &bytes)
    chunk("IEND", [], &bytes)
    return bytes
  }

  private static func chunk(_ kind: String, _ data: [UInt8], _ bytes: inout [UInt8]) {
    let body = Array(kind.utf8) + data
    bytes += bigEndian(UInt32(data.count)) + body + bigEndian(crc(body))
  }

  /// Stored blocks (RFC 1950, 1951): nothing is compressed.
  private static func zlib(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var index = 0
    while index < data.count {
      let end = min(index + 65_535, data.count)
      let length = UInt16(end - index)
      bytes.append(end == data.count ? 1 : 0)
      bytes += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      bytes += data[index..<end]
      index = end
    }
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in data {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return bytes + bigEndian(high << 16 | low)
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }
}
