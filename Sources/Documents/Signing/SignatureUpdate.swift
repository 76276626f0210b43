internal import Titles

/// A PDF with an incremental update that holds an empty signature, ready to be digested and filled.
struct SignatureUpdate {
  private(set) var bytes: [UInt8]
  /// The hexadecimal string of the signature, with its angle brackets: all that the signature doesn't cover.
  private let gap: Range<Int>

  /// - Parameter room: how many bytes the signature may take.
  /// - Throws: `SigningError.unsupportedPDF`
  init(_ pdf: [UInt8], moment: Moment, statement: PDFSigner.Statement, room: Int) throws {
    let objects = try PDFObjects(pdf)
    let catalog = try PDFObjects.reference("/Root", in: objects.trailer)
    let catalogText = try objects.text(catalog)
    let page = try SignatureUpdate.firstPage(catalogText, objects)
    let pageText = try objects.text(page)
    guard !catalogText.contains("/AcroForm"), !pageText.contains("/Annots") else { throw SigningError.unsupportedPDF }
    let field = PDFReference(number: objects.count)
    let value = PDFReference(number: objects.count + 1)

    bytes = pdf
    bytes.reserveCapacity(pdf.count + room * 2 + 4096)
    if bytes.last != 10 { bytes.append(10) }
    var offsets: [(reference: PDFReference, offset: Int)] = []
    func begin(_ reference: PDFReference, _ bytes: inout [UInt8]) {
      offsets.append((reference, bytes.count))
      bytes.add("\(reference.number) 0 obj\n")
    }
    begin(catalog, &bytes)
    bytes.add(try SignatureUpdate.adding("/AcroForm<</Fields[\(field)]/SigFlags 3>>", to: catalogText))
    bytes.add("\nendobj\n")
    begin(page, &bytes)
    bytes.add(try SignatureUpdate.adding("/Annots[\(field)]", to: pageText))
    bytes.add("\nendobj\n")
    begin(field, &bytes)
    // Print and Locked: an invisible field that nobody moves.
    bytes.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/V \(value)/P \(page)/Rect[0 0 0 0]/F 132>>\nendobj\n")
    begin(value, &bytes)
    bytes.add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(\(moment.pdfDate))/Name")
    bytes.addText(statement.name)
    bytes.add("/Reason")
    bytes.addText(statement.reason)
    bytes.add("/ByteRange[0 ")
    let rangeStart = bytes.count
    bytes += [UInt8](repeating: 32, count: 32)
    bytes.add("]/Contents")
    let gapStart = bytes.count
    bytes.append(60)
    bytes += [UInt8](repeating: 48, count: room * 2)
    bytes.append(62)
    gap = gapStart..<bytes.count
    bytes.add(">>\nendobj\n")
    SignatureUpdate.addTable(offsets, objects, catalog, moment, to: &bytes)

    let range = Array("\(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)".utf8)
    bytes.replaceSubrange(rangeStart..<rangeStart + range.count, with: range)
  }

  /// SHA-256 of all but the signature's own string.
  var digest: [UInt8] {
    bytes.withUnsafeBytes { buffer in
      Digest.sha256([
        UnsafeRawBufferPointer(rebasing: buffer[..<gap.lowerBound]),
        UnsafeRawBufferPointer(rebasing: buffer[gap.upperBound...]),
      ])
    }
  }

  /// Puts the signature into its place; what is left of the room stays zero.
  ///
  /// - Throws: `SigningError.signatureTooLong`
  mutating func fill(_ signature: [UInt8]) throws {
    guard signature.count * 2 <= gap.count - 2 else { throw SigningError.signatureTooLong(signature.count) }
    let digits = Array(signature.hexadecimal.utf8)
    bytes.replaceSubrange(gap.lowerBound + 1..<gap.lowerBound + 1 + digits.count, with: digits)
  }

  private static func firstPage(_ catalog: String, _ objects: PDFObjects) throws -> PDFReference {
    var reference = try PDFObjects.reference("/Pages", in: catalog)
    // Page trees are shallow; a deeper one is a circle.
    for _ in 0..<16 {
      let text = try objects.text(reference)
      guard text.contains("/Kids") else { return reference }
      reference = try PDFObjects.reference("/Kids", in: text)
    }
    throw SigningError.unsupportedPDF
  }

  /// A dictionary's text with an entry more.
  private static func adding(_ entry: String, to dictionary: String) throws -> String {
    guard let end = Array(dictionary.utf8).lastRange(of: ">>") else { throw SigningError.unsupportedPDF }
    let bytes = Array(dictionary.utf8)
    let start = bytes.firstIndex(of: 60) ?? 0
    return String(decoding: bytes[start..<end.lowerBound], as: UTF8.self) + entry + ">>"
  }

  /// The update's cross-reference table: one subsection an object, and a trailer that points back.
  private static func addTable(
    _ offsets: [(reference: PDFReference, offset: Int)], _ objects: PDFObjects, _ catalog: PDFReference, _ moment: Moment,
    to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes.add("xref\n")
    for (reference, offset) in offsets.sorted(by: { $0.reference.number < $1.reference.number }) {
      let digits = String(offset)
      bytes.add("\(reference.number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n")
    }
    let identifier = Array(Digest.sha256(Array((objects.trailer + moment.pdfDate).utf8)).prefix(16)).hexadecimal
    let trailer = objects.trailer
    let original = trailer.split(separator: "<").last.flatMap { $0.split(separator: ">").first } ?? "00"
    let info = (try? PDFObjects.reference("/Info", in: trailer)).map { "/Info \($0)" } ?? ""
    bytes.add("trailer\n<</Size \(objects.count + 2)/Root \(catalog)\(info)/ID[<\(original)><\(identifier)>]")
    bytes.add("/Prev \(objects.tableOffset)>>\nstartxref\n\(start)\n%%EOF\n")
  }
}
