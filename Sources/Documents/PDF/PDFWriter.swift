/// Writes the objects of a PDF file with a classic cross-reference table (ISO 32000-1, 7.5).
struct PDFWriter {
  private(set) var bytes: [UInt8] = []
  /// Where each object begins; 0 for a number that is taken and not yet written.
  private var offsets: [Int] = [0]

  init() {
    bytes.reserveCapacity(1 << 17)
    // The second line marks the file as binary for tools that guess.
    bytes.add("%PDF-1.7\n%")
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 10]
  }

  /// Takes a number for an object that is written later.
  mutating func reserve() -> PDFReference {
    offsets.append(0)
    return PDFReference(number: offsets.count - 1)
  }

  /// An object without stream.
  mutating func write(_ reference: PDFReference, _ body: String) {
    begin(reference)
    bytes.add(body)
    end()
  }

  mutating func write(_ reference: PDFReference, _ body: [UInt8]) {
    begin(reference)
    bytes += body
    end()
  }

  /// A stream; `entries` are its dictionary's entries besides the length.
  mutating func writeStream(_ reference: PDFReference, entries: String, data: [UInt8]) {
    begin(reference)
    bytes.add("<<\(entries)/Length \(data.count)>>\nstream\n")
    bytes += data
    bytes.add("\nendstream")
    end()
  }

  /// Cross-reference table and trailer.
  mutating func finish(root: PDFReference, info: PDFReference, identifier: [UInt8]) {
    let identifier = identifier.hexadecimal
    let start = bytes.count
    bytes.add("xref\n0 \(offsets.count)\n0000000000 65535 f \n")
    for offset in offsets.dropFirst() {
      bytes.add("0000000000 00000 n \n")
      var rest = offset
      var place = bytes.count - 11
      while rest > 0 {
        bytes[place] = UInt8(48 + rest % 10)
        rest /= 10
        place -= 1
      }
    }
    bytes.add("trailer\n<</Size \(offsets.count)/Root \(root)/Info \(info)/ID[<\(identifier)><\(identifier)>]>>\n")
    bytes.add("startxref\n\(start)\n%%EOF\n")
  }

  private mutating func begin(_ reference: PDFReference) {
    offsets[reference.number] = bytes.count
    bytes.add(reference.number)
    bytes.add("0 obj\n" as StaticString)
  }

  private mutating func end() {
    bytes.add("\nendobj\n")
  }
}
