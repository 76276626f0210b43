/// Wraps a subset's compact font program as an OpenType file (ISO/IEC 14496-22), so that readers that know characters
/// find their glyphs.
struct OpenTypeFont {
  private let typeface: Typeface
  private let outlines: [GlyphOutline]
  private let characters: [(scalar: UInt32, glyph: UInt16)]

  // The families' horizontal header, in thousandths of the em.
  private static let ascent = 1160
  private static let descent = -288
  private static let box = [-1000, -1000, 3000, 2000]

  init(_ subset: FontSubset) {
    typeface = subset.typeface
    outlines = subset.outlines
    characters = subset.characters.map { ($0.key, $0.value) }.sorted { $0.scalar < $1.scalar }
  }

  /// The file.
  var bytes: [UInt8] {
    let program = CompactFont(name: typeface.postScriptName, charstrings: outlines.map(\.charstring)).bytes
    let tables: [(tag: String, content: [UInt8])] = [
      ("CFF ", program), ("OS/2", metrics), ("cmap", map), ("head", head), ("hhea", horizontalHeader),
      ("hmtx", advances), ("maxp", profile), ("name", names), ("post", post),
    ]
    let start = 12 + tables.count * 16
    var directory = BigEndian()
    directory.tag("OTTO")
    // The number of tables, and what helps a binary search among them: the largest power of two is eight.
    directory.shorts(tables.count, 8 * 16, 3, (tables.count - 8) * 16)
    var body: [UInt8] = []
    var headOffset = 0
    for (tag, content) in tables {
      if tag == "head" { headOffset = start + body.count }
      directory.tag(tag)
      directory.longs(Int(OpenTypeFont.checksum(content)), start + body.count, content.count)
      body += content
      while body.count % 4 != 0 { body.append(0) }
    }
    var bytes = directory.bytes + body
    // The whole file's sum comes to this constant.
    var adjustment = BigEndian()
    adjustment.longs(Int(0xB1B0_AFBA &- OpenTypeFont.checksum(bytes)))
    bytes.replaceSubrange(headOffset + 8..<headOffset + 12, with: adjustment.bytes)
    return bytes
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - index % 4 * 8) }
    return sum
  }

  private var head: [UInt8] {
    var table = BigEndian()
    table.longs(0x10000, 0x10000, 0, 0x5F0F_3CF5)
    // Baseline at 0, left edge at 0; 1000 units an em; made and changed at no told time.
    table.shorts(3, 1000)
    table.longs(0, 0, 0, 0)
    table.shorts(OpenTypeFont.box)
    table.shorts(typeface.isBold ? 1 : 0, 3, 2, 0, 0)
    return table.bytes
  }

  private var profile: [UInt8] {
    var table = BigEndian()
    table.longs(0x5000)
    table.shorts(outlines.count)
    return table.bytes
  }

  private var horizontalHeader: [UInt8] {
    var table = BigEndian()
    table.longs(0x10000)
    table.shorts(OpenTypeFont.ascent, OpenTypeFont.descent, 0, outlines.map(\.advance).max() ?? 1000)
    table.shorts(-1000, -1000, 3000, 1, 0, 0, 0, 0, 0, 0, 0, outlines.count)
    return table.bytes
  }

  private var advances: [UInt8] {
    var table = BigEndian()
    for outline in outlines { table.shorts(outline.advance, 0) }
    return table.bytes
  }

  private var post: [UInt8] {
    var table = BigEndian()
    table.longs(0x30000, 0)
    table.shorts(-125, 50)
    table.longs(0, 0, 0, 0, 0)
    return table.bytes
  }

  private var metrics: [UInt8] {
    var table = BigEndian()
    // Version 4, average advance, weight, width; may be embedded; sub- and superscripts, strikeout; no class.
    table.shorts(4, 1000, typeface.isBold ? 700 : 400, 5, 0)
    table.shorts(650, 600, 0, 75, 650, 600, 0, 350, 50, 325, 0)
    // No Panose, no Unicode ranges told, nobody's mark.
    table.shorts(0, 0, 0, 0, 0)
    table.longs(0, 0, 0, 0)
    table.tag("    ")
    let edges = [characters.first, characters.last].map { Int(min($0?.scalar ?? 0, 0xFFFF)) }
    table.shorts([typeface.isBold ? 0x20 : 0x40] + edges)
    table.shorts(880, -120, 0, OpenTypeFont.ascent, -OpenTypeFont.descent)
    table.longs(0, 0)
    table.shorts(543, 733, 0, 32, 1)
    return table.bytes
  }

  private var names: [UInt8] {
    let family = typeface.family.rawValue
    let style = typeface.isBold ? "Bold" : "Regular"
    let texts = [
      (1, family), (2, style), (3, typeface.postScriptName), (4, "\(family) \(style)"), (5, "Version 1.0"),
      (6, typeface.postScriptName),
    ]
    var strings = BigEndian()
    var table = BigEndian()
    table.shorts(0, texts.count, 6 + texts.count * 12)
    for (id, text) in texts {
      // Windows, Unicode, English.
      table.shorts(3, 1, 0x409, id, text.utf16.count * 2, strings.bytes.count)
      strings.shorts(text.utf16.map(Int.init))
    }
    return table.bytes + strings.bytes
  }

  /// Characters to glyphs: a table of the basic plane for old readers and one of everything.
  private var map: [UInt8] {
    let (basic, all) = (basicMap, wholeMap)
    var table = BigEndian()
    table.shorts(0, 2, 3, 1)
    table.longs(20)
    table.shorts(3, 10)
    table.longs(20 + basic.count)
    return table.bytes + basic + all
  }

  /// Format 4, a segment each character.
  private var basicMap: [UInt8] {
    let basic = characters.filter { $0.scalar < 0xFFFF }
    let scalars = basic.map { Int($0.scalar) } + [0xFFFF]
    let count = scalars.count
    let power = 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)
    var table = BigEndian()
    table.shorts(4, 16 + count * 8, 0, count * 2)
    table.shorts(power * 2, power.trailingZeroBitCount, (count - power) * 2)
    table.shorts(scalars + [0])
    table.shorts(scalars)
    table.shorts(basic.map { Int($0.glyph) - Int($0.scalar) } + [1])
    table.shorts(Array(repeating: 0, count: count))
    return table.bytes
  }

  /// Format 12, a group each character.
  private var wholeMap: [UInt8] {
    var table = BigEndian()
    table.shorts(12, 0)
    table.longs(16 + characters.count * 12, 0, characters.count)
    for entry in characters { table.longs(Int(entry.scalar), Int(entry.scalar), Int(entry.glyph)) }
    return table.bytes
  }
}
