internal import CPangoCairo
internal import Foundation

/// Finds streams that unfold to an enormous size before a PDF library unfolds them in memory.
///
/// It looks at the streams' bytes and not at their dictionaries, which can be disguised.
struct PDFStreamGuard {
  /// No stream of a file may unfold to more, for libraries hold it in memory: an A4 page scanned at 600 dpi in colour
  /// takes 100 MB.
  private static let mostOfOne = 192 << 20
  /// All streams of a file together may not unfold to more, for every byte takes time: twenty such pages in black and
  /// white at 1200 dpi, or eighty pictures of a screen.
  private static let mostOfAll = 512 << 20
  /// LZW and ASCII armour are of the last century and small; larger ones are refused untried.
  private static let longestArmour = 1 << 20

  /// What the streams that are still to come may unfold to.
  private var left = mostOfAll
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  private init() {}

  /// Whether the file may be given to a PDF library.
  static func allows(_ data: Data) -> Bool {
    var streams = PDFStreamGuard()
    let opening = Data("stream".utf8)
    let closing = Data("endstream".utf8)
    var position = data.startIndex
    while let mark = data.range(of: opening, in: position..<data.endIndex) {
      position = mark.upperBound
      guard mark.lowerBound < data.startIndex + 3 || !data[..<mark.lowerBound].hasSuffix("end") else { continue }
      var start = mark.upperBound
      while start < data.endIndex, data[start] == 13 || data[start] == 10 { start += 1 }
      let end = data.range(of: closing, in: start..<data.endIndex)?.lowerBound ?? data.endIndex
      let dictionary = data[max(data.startIndex, mark.lowerBound - 512)..<mark.lowerBound]
      guard streams.allows(data[start..<end], dictionary: dictionary) else { return false }
      position = end
    }
    return true
  }

  private mutating func allows(_ stream: Data, dictionary: Data) -> Bool {
    if PDFStreamGuard.isDeflated(stream) {
      let most = min(PDFStreamGuard.mostOfOne, left)
      let (count, beginning) = unfold(stream, most: most)
      left -= count
      // What is deflated twice hides its size from this trial.
      return count < most && !PDFStreamGuard.isDeflated(Data(beginning))
    }
    guard stream.count > PDFStreamGuard.longestArmour else { return true }
    let isArmoured = stream.prefix(256).allSatisfy { (33...122).contains($0) || $0 == 10 || $0 == 13 || $0 == 32 }
    return !isArmoured && dictionary.range(of: Data("LZW".utf8)) == nil
  }

  /// Whether the bytes begin as a zlib stream does (RFC 1950).
  private static func isDeflated(_ bytes: Data) -> Bool {
    let head = Array(bytes.prefix(2)).map(Int.init)
    return head.count == 2 && head[0] & 15 == 8 && head[0] >> 4 <= 7 && (head[0] << 8 | head[1]) % 31 == 0
  }

  /// Unfolds until `most` bytes have come out and says how many did, and how they begin.
  private mutating func unfold(_ stream: Data, most: Int) -> (count: Int, beginning: [UInt8]) {
    var state = z_stream()
    guard inflateInit_(&state, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return (0, []) }
    defer { inflateEnd(&state) }
    var count = 0
    var beginning: [UInt8] = []
    stream.withUnsafeBytes { input in
      guard let base = input.bindMemory(to: UInt8.self).baseAddress else { return }
      state.next_in = UnsafeMutablePointer(mutating: base)
      state.avail_in = UInt32(input.count)
      while count < most {
        let (result, produced) = buffer.withUnsafeMutableBufferPointer { output in
          state.next_out = output.baseAddress
          state.avail_out = UInt32(output.count)
          let result = inflate(&state, Z_NO_FLUSH)
          return (result, output.count - Int(state.avail_out))
        }
        if beginning.isEmpty { beginning = Array(buffer.prefix(min(16, produced))) }
        count += produced
        guard result == Z_OK, produced > 0 else { return }
      }
    }
    return (count, beginning)
  }
}

extension Data {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count) == Data(text.utf8) }
}
