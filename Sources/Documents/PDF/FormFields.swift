/// Writes the fields of a fillable form (AcroForm; ISO 32000-1, 12.7).
///
/// What is typed is set in a font that every reader of Chinese knows by its character collection: its name and Adobe-GB1
/// stand in the file, its glyphs come from the reader's machine. Its codes are the collection's numbers (Identity-H): those
/// poppler and pdfium both write; with UniGB-UTF16-H poppler 22.12 writes the wrong ones.
struct FormFields {
  private let font: PDFReference
  /// The appearance of an empty field.
  private let blank: PDFReference
  /// A tick.
  private let tick: PDFReference
  private var references: [PDFReference] = []

  private static let textSize = 10.5
  /// Higher than this a line of text would come out too large.
  private static let lineHeight = 17.0

  init(_ writer: inout PDFWriter) {
    font = writer.reserve()
    blank = writer.reserve()
    tick = writer.reserve()
    let descendant = writer.reserve()
    let descriptor = writer.reserve()
    writer.write(
      font, "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/Identity-H/DescendantFonts[\(descendant)]>>")
    // 1 to 95 are the Latin characters, 814 to 939 those of half a width.
    writer.write(
      descendant,
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>"
        + "/FontDescriptor \(descriptor)/DW 1000/W[1 95 500 814 939 500]>>")
    writer.write(
      descriptor,
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        + "/Descent -120/CapHeight 880/StemV 93>>")
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<<>>"
    writer.writeStream(blank, entries: form, data: Array("/Tx BMC EMC".utf8))
    writer.writeStream(tick, entries: form, data: Array("1.3 w 2 5 m 4.2 2.4 l 8.4 8.2 l S".utf8))
  }

  /// Writes the fields of a page.
  ///
  /// - Parameters:
  ///   - reference: the page's object.
  ///   - pages: how many pages there are in all.
  /// - Returns: the entry of the page's dictionary.
  mutating func write(
    _ entries: [PlacedEntry], on page: PageCanvas, _ reference: PDFReference, of pages: Int, _ structure: StructureTree,
    to writer: inout PDFWriter
  ) -> String {
    guard !entries.isEmpty else { return "" }
    var own = ""
    for placed in entries {
      let field = writer.reserve()
      let parent = placed.element ?? structure.root
      let key = structure.addField(field, on: page.index, of: pages, to: parent)
      var body: [UInt8] = []
      body.add("<</Type/Annot/Subtype/Widget/F 4/P \(reference)/StructParent \(key)/T(\(placed.entry.name))/TU")
      body.addText(placed.entry.tip)
      body.add("/Rect[")
      for number in FormFields.rectangle(placed, page.height) { body.add(number) }
      body.add("]" + dress(placed.entry.kind) + ">>")
      writer.write(field, body)
      references.append(field)
      own += "\(field) "
    }
    return "/Annots[\(own)]"
  }

  /// The entry of the catalog's dictionary.
  var catalogEntry: String {
    let all = references.map(\.description).joined(separator: " ")
    return "/AcroForm<</Fields[\(all)]/DR<</Font<</Fill \(font)>>>>/DA(/Fill \(FormFields.textSize) Tf 0 g)>>"
  }

  /// The kind of the field, how its text is set, and what it looks like while it is empty.
  private func dress(_ kind: Entry.Kind) -> String {
    let empty = "/V()/AP<</N \(blank)>>"
    switch kind {
    // Size 0: a long line is set smaller instead of being cut off.
    case .line: return "/FT/Tx/DA(/Fill 0 Tf 0 g)\(empty)"
    // Multiline, and nothing can be typed that would not be printed.
    case .text: return "/FT/Tx/Ff \(1 << 12 | 1 << 23)/DA(/Fill \(FormFields.textSize) Tf 0 g)\(empty)"
    case .tick: return "/FT/Btn/V/Off/AS/Off/AP<</N<</Yes \(tick)/Off \(blank)>>>>"
    }
  }

  /// Lower left and upper right corner, y upwards.
  private static func rectangle(_ placed: PlacedEntry, _ height: Double) -> [Double] {
    let isLine = placed.entry.kind == .line
    let own = isLine ? min(placed.height, lineHeight) : placed.height
    let bottom = height - placed.y - (placed.height + own) / 2
    return [placed.x, bottom, placed.x + placed.width, bottom + own]
  }
}
