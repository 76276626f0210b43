/// Builds a CID-keyed compact font program (Adobe Technical Note 5176) of given charstrings.
struct CompactFont {
  let name: String
  /// In the order of their CIDs; the first is `.notdef`.
  let charstrings: [[UInt8]]

  /// The font program's bytes, as `/FontFile3` of subtype `CIDFontType0C` wants them.
  var bytes: [UInt8] {
    var prefix: [UInt8] = [1, 0, 4, 4]
    prefix += CompactFont.index([Array(name.utf8)])
    let topLength = CompactFont.topDictionary([0, 0, 0, 0], glyphs: 0).count
    let strings = CompactFont.index([Array("Adobe".utf8), Array("Identity".utf8)])
    let noSubroutines: [UInt8] = [0, 0]
    let glyphs = charstrings.count
    // The CIDs that follow 0 are 1, 2, 3 … in one range.
    let charset: [UInt8] = [2, 0, 1] + CompactFont.short(max(0, glyphs - 2))
    let selection: [UInt8] = [3, 0, 1, 0, 0, 0] + CompactFont.short(glyphs)
    let shapes = CompactFont.index(charstrings)
    let privateDictionary = CompactFont.integer(Charstring.defaultWidth) + [20]

    let charsetOffset = prefix.count + 11 + topLength + strings.count + noSubroutines.count
    let selectionOffset = charsetOffset + charset.count
    let shapesOffset = selectionOffset + selection.count
    let privateOffset = shapesOffset + shapes.count
    let arrayOffset = privateOffset + privateDictionary.count
    let top = CompactFont.topDictionary([charsetOffset, selectionOffset, shapesOffset, arrayOffset], glyphs: glyphs)
    let fontDictionary = CompactFont.integer(privateDictionary.count) + CompactFont.integer(privateOffset) + [18]
    var result = prefix
    result += CompactFont.index([top])
    result += strings
    result += noSubroutines
    result += charset
    result += selection
    result += shapes
    result += privateDictionary
    result += CompactFont.index([fontDictionary])
    return result
  }

  /// Offsets of charset, font selection, charstrings and font array, each of fixed length.
  private static func topDictionary(_ offsets: [Int], glyphs: Int) -> [UInt8] {
    var bytes = integer(391) + integer(392) + integer(0) + [12, 30]
    // A box that holds every glyph of the families; readers use the descriptor's.
    for edge in [-1000, -1000, 3000, 2000] { bytes += integer(edge) }
    bytes += [5]
    bytes += integer(glyphs) + [12, 34]
    bytes += integer(offsets[0]) + [15]
    bytes += integer(offsets[1]) + [12, 37]
    bytes += integer(offsets[2]) + [17]
    bytes += integer(offsets[3]) + [12, 36]
    return bytes
  }

  /// Five bytes, so that lengths don't depend on values.
  private static func integer(_ value: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(value))
    return [29, UInt8(bits >> 24), UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(value >> 8), UInt8(value & 255)]
  }

  private static func index(_ items: [[UInt8]]) -> [UInt8] {
    var bytes = short(items.count) + [4]
    bytes.reserveCapacity(items.reduce(items.count * 4 + 8) { $0 + $1.count })
    var offset: UInt32 = 1
    for item in items + [[]] {
      bytes += [UInt8(offset >> 24), UInt8(offset >> 16 & 255), UInt8(offset >> 8 & 255), UInt8(offset & 255)]
      offset += UInt32(item.count)
    }
    for item in items { bytes += item }
    return bytes
  }
}
