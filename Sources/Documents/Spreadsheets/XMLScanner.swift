import CLibXML2

/// Walks through an XML part, element by element. No document type, so no entities of its own: what has one is refused.
struct XMLScanner {
  /// What is met on the way.
  enum Event {
    /// An element begins; its attributes by their names without prefix.
    case begin(String, [String: String])
    /// An element ends.
    case end(String)
    /// Text within it.
    case text(String)
  }

  let bytes: [UInt8]

  /// - Parameter body: answers false to stop.
  func walk(_ body: (Event) throws(SpreadsheetProblem) -> Bool) throws(SpreadsheetProblem) {
    guard bytes.count <= Int(Int32.max) else { throw .tooLarge }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
    defer { copy.deallocate() }
    for (index, byte) in bytes.enumerated() { copy[index] = CChar(bitPattern: byte) }
    guard let reader = xmlReaderForMemory(copy.baseAddress, Int32(bytes.count), nil, nil, options) else { throw .broken }
    defer { xmlFreeTextReader(reader) }
    while true {
      let status = xmlTextReaderRead(reader)
      if status == 0 { return }
      guard status == 1 else { throw .broken }
      for event in try XMLScanner.events(reader) {
        guard try body(event) else { return }
      }
    }
  }

  private static func events(_ reader: xmlTextReaderPtr) throws(SpreadsheetProblem) -> [Event] {
    switch xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_ELEMENT.rawValue):
      let name = text(xmlTextReaderConstLocalName(reader))
      // Asked before the attributes are walked through.
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      let begin = Event.begin(name, attributes(reader))
      return isEmpty ? [begin, .end(name)] : [begin]
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return [.end(text(xmlTextReaderConstLocalName(reader)))]
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
      Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
      return [.text(text(xmlTextReaderConstValue(reader)))]
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): throw .broken
    default: return []
    }
  }

  private static func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
    var found: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      found[text(xmlTextReaderConstLocalName(reader))] = text(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return found
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
