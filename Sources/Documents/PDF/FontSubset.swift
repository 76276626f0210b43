/// The glyphs of one face that a document uses, numbered as they are met.
///
/// A number belongs to a glyph *and* its text: the same shape that stands for two characters is embedded twice, so
/// that what is copied out of the document is always what was written into it.
final class FontSubset {
  let typeface: Typeface
  /// The name in the pages' resources.
  let resourceName: String
  private let typesetter: Typesetter
  private(set) var outlines: [GlyphOutline]
  private var texts: [[UInt16]] = [[]]
  private var numbers: [UInt64: UInt16] = [:]
  private var clusterNumbers: [String: UInt16] = [:]
  /// For each character the first glyph that it was shown by.
  private(set) var characters: [UInt32: UInt16] = [:]

  init(_ typeface: Typeface, resourceName: String, typesetter: Typesetter) {
    self.typeface = typeface
    self.resourceName = resourceName
    self.typesetter = typesetter
    outlines = [GlyphOutline(advance: Charstring.defaultWidth, steps: [])]
  }

  /// The glyph's number in the subset and its natural advance in thousandths.
  func number(of glyph: PlacedGlyph, cluster: String?) -> (number: UInt16, advance: Int) {
    let number =
      if let cluster {
        clusterNumber(glyph.id, cluster)
      } else {
        simpleNumber(glyph.id, glyph.scalar)
      }
    return (number, outlines[Int(number)].advance)
  }

  private func simpleNumber(_ id: UInt32, _ scalar: UInt32) -> UInt16 {
    let key = UInt64(id) << 32 | UInt64(scalar)
    if let known = numbers[key] { return known }
    let text = Unicode.Scalar(scalar).map { Array(String(Character($0)).utf16) } ?? []
    let number = add(id, text)
    numbers[key] = number
    if characters[scalar] == nil { characters[scalar] = number }
    return number
  }

  /// Whether a reader that only knows the character shows this glyph.
  func isFound(_ number: UInt16, for scalar: UInt32) -> Bool { characters[scalar] == number }

  private func clusterNumber(_ id: UInt32, _ cluster: String) -> UInt16 {
    let key = "\(id) \(cluster)"
    if let known = clusterNumbers[key] { return known }
    let number = add(id, Array(cluster.utf16))
    clusterNumbers[key] = number
    return number
  }

  private func add(_ id: UInt32, _ text: [UInt16]) -> UInt16 {
    outlines.append(typesetter.outline(id, typeface))
    texts.append(text)
    return UInt16(clamping: outlines.count - 1)
  }

  /// Writes the font's five objects.
  func write(_ reference: PDFReference, to writer: inout PDFWriter, isDeflated: Bool) {
    let name = "\(tag)+\(typeface.postScriptName)"
    let descendant = writer.reserve()
    let descriptor = writer.reserve()
    let program = writer.reserve()
    let unicode = writer.reserve()
    writer.write(
      reference,
      "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[\(descendant)]/ToUnicode \(unicode)>>")
    writer.write(
      descendant,
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/\(name)/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        + "/FontDescriptor \(descriptor)/DW \(Charstring.defaultWidth)/W[\(widths)]>>")
    let serif = typeface.family == .serif ? 2 : 0
    // The metrics are those of the families' horizontal header and OS/2 tables.
    writer.write(
      descriptor,
      "<</Type/FontDescriptor/FontName/\(name)/Flags \(4 + serif)/FontBBox[-1000 -1000 3000 2000]/ItalicAngle 0"
        + "/Ascent 880/Descent -120/CapHeight 733/StemV \(typeface.isBold ? 140 : 80)/FontFile3 \(program)>>")
    let font = CompactFont(name: name, charstrings: outlines.map(\.charstring)).bytes
    let filter = isDeflated ? "/Filter/FlateDecode" : ""
    writer.writeStream(program, entries: "/Subtype/CIDFontType0C\(filter)", data: isDeflated ? font.deflated : font)
    writer.writeStream(unicode, entries: "/Filter/FlateDecode", data: unicodeMap.deflated)
  }

  /// Six letters that tell this subset from others of the same face (ISO 32000-1, 9.6.4).
  private var tag: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for text in texts {
      for unit in text { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01b3 }
    }
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
      hash /= 26
    }
    return letters
  }

  private var widths: String {
    var entries = ""
    var previous = -2
    for (number, outline) in outlines.enumerated() where outline.advance != Charstring.defaultWidth {
      if number == previous + 1 {
        entries += " \(outline.advance)"
      } else {
        entries += entries.isEmpty ? "\(number)[\(outline.advance)" : "]\(number)[\(outline.advance)"
      }
      previous = number
    }
    return entries.isEmpty ? "" : entries + "]"
  }

  /// The CMap that gives the glyphs' text back (ISO 32000-1, 9.10.3).
  private var unicodeMap: [UInt8] {
    var map: [UInt8] = []
    map.add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo ")
    map.add("<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n")
    map.add("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
    let known = texts.indices.filter { !texts[$0].isEmpty }
    // A section may hold a hundred entries.
    for start in stride(from: 0, to: known.count, by: 100) {
      let section = known[start..<Swift.min(start + 100, known.count)]
      map.add("\(section.count) beginbfchar\n")
      for number in section {
        map.append(60)
        map.addHex(UInt16(number))
        map.add("><")
        for unit in texts[number] { map.addHex(unit) }
        map.add(">\n")
      }
      map.add("endbfchar\n")
    }
    map.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return map
  }
}
