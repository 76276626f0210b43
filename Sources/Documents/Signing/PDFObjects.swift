/// Finds objects of a PDF with one classic cross-reference table (ISO 32000-1, 7.5.4): as much as an update needs.
struct PDFObjects {
  let bytes: [UInt8]
  /// Where the cross-reference table begins.
  let tableOffset: Int
  /// The trailer dictionary's text.
  let trailer: String
  private let offsets: [Int]

  /// - Throws: `SigningError.unsupportedPDF`
  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.starts(with: Array("%PDF-1.".utf8)),
      let mark = bytes.lastRange(of: "startxref"), let tableOffset = PDFObjects.number(bytes, at: mark.upperBound),
      tableOffset < mark.lowerBound
    else { throw SigningError.unsupportedPDF }
    self.tableOffset = tableOffset
    guard let head = bytes[tableOffset..<mark.lowerBound].range(of: "xref\n0 "), head.lowerBound == tableOffset,
      let count = PDFObjects.number(bytes, at: head.upperBound),
      let lineEnd = bytes[head.upperBound...].firstIndex(of: 10)
    else { throw SigningError.unsupportedPDF }
    let entries = lineEnd + 1
    let trailerStart = entries + count * 20
    guard count > 0, trailerStart < mark.lowerBound, bytes[trailerStart...].starts(with: Array("trailer".utf8)) else {
      throw SigningError.unsupportedPDF
    }
    let trailerText = String(decoding: bytes[trailerStart..<mark.lowerBound], as: UTF8.self)
    // An older table, a cross-reference stream or encryption would need more than this reader knows.
    guard !["/Prev", "/XRefStm", "/Encrypt"].contains(where: trailerText.contains) else {
      throw SigningError.unsupportedPDF
    }
    trailer = trailerText
    offsets = (0..<count).map { PDFObjects.number(bytes, at: entries + $0 * 20) ?? 0 }
  }

  /// How many object numbers are taken.
  var count: Int { offsets.count }

  /// The text of an object without stream, between `obj` and `endobj`.
  ///
  /// - Throws: `SigningError.unsupportedPDF`
  func text(_ reference: PDFReference) throws -> String {
    guard offsets.indices.contains(reference.number), offsets[reference.number] > 0 else { throw SigningError.unsupportedPDF }
    let rest = bytes[offsets[reference.number]..<tableOffset]
    let head = "\(reference.number) 0 obj"
    guard rest.starts(with: Array(head.utf8)), let end = rest.range(of: "endobj") else { throw SigningError.unsupportedPDF }
    return String(decoding: rest[(rest.startIndex + head.utf8.count)..<end.lowerBound], as: UTF8.self)
  }

  /// The first indirect reference after `key` in a dictionary's text.
  ///
  /// - Throws: `SigningError.unsupportedPDF`
  static func reference(_ key: String, in text: String) throws -> PDFReference {
    guard let range = Array(text.utf8)[...].range(of: key) else { throw SigningError.unsupportedPDF }
    let bytes = Array(text.utf8.dropFirst(range.upperBound))
    let start = bytes.firstIndex { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 91 } ?? 0
    guard let number = number(bytes, at: start), number > 0 else { throw SigningError.unsupportedPDF }
    guard bytes[start...].starts(with: Array("\(number) 0 R".utf8)) else { throw SigningError.unsupportedPDF }
    return PDFReference(number: number)
  }

  /// The decimal number at `position`, after white space.
  static func number(_ bytes: [UInt8], at position: Int) -> Int? {
    var index = position
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 13 { index += 1 }
    let start = index
    var value = 0
    while index < bytes.count, (48...57).contains(bytes[index]), index - start < 12 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
    }
    return index > start ? value : nil
  }
}
